package telltale.app.training;

import atlantafx.base.theme.Styles;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.TabStrip;
import telltale.app.fx.Texts;
import telltale.app.training.ModelStanding.State;

/// Names a model, trains it, and shows how that goes: at the left what can be done and the figures,
/// at the right the loss of each epoch.
public final class TrainerView extends HBox {
    private static final double LEFT = 360;
    private static final String TITLE = Texts.of("page.training");

    private final TrainerViewModel model;
    private final Label title = new Label(TITLE);
    private final Button train =
            new Button(Texts.of("training.train-and-keep"), FormControls.icon(Feather.PLAY));
    private final Button pause =
            new Button(Texts.of("training.pause"), FormControls.icon(Feather.PAUSE));
    private final Button cancel = new Button(Texts.of("training.cancel"));
    private final Label what = new Label();
    private final Label step = FormControls.muted("");
    private final ProgressBar bar = new ProgressBar();
    private final Label epochs = figure();
    private final Label loss = figure();
    private final Label rate = figure();
    private final Label left = figure();
    private final GridPane figures = new GridPane(16, 4);
    private final LossChart chart = new LossChart();

    public TrainerView(TrainerViewModel model) {
        this.model = model;
        getStyleClass().add("trainer");
        title.getStyleClass().add("heading");
        VBox controls = new VBox(6, name(), what, bar, step, figures);
        controls.setMinWidth(LEFT);
        controls.setPrefWidth(LEFT);
        controls.setMaxWidth(LEFT);
        controls.getStyleClass().add("trainer-controls");
        what.getStyleClass().add("strong");
        what.setMaxWidth(Double.MAX_VALUE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        FormControls.named(bar, Texts.of("training.progress-of-the-training"));
        step.setWrapText(false);
        step.setMaxWidth(Double.MAX_VALUE);
        Tooltip whole = FormControls.tooltip("");
        whole.textProperty().bind(step.textProperty());
        step.setTooltip(whole);
        fill();
        HBox.setHgrow(chart, Priority.ALWAYS);
        getChildren().addAll(controls, chart);
        model.standing().addListener((_, _, now) -> show(now));
        model.hint().addListener(_ -> show(model.standing().get()));
        model.replaces().addListener(_ -> show(model.standing().get()));
        show(model.standing().get());
    }

    private Node name() {
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.name());
        name.getStyleClass().add(Styles.SMALL);
        name.setPromptText(Texts.of("training.name-of-the-model"));
        FormControls.named(name, Texts.of("training.name-of-the-model"));
        HBox.setHgrow(name, Priority.ALWAYS);
        train.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        train.setMinWidth(USE_PREF_SIZE);
        train.disableProperty().bind(model.ready().not());
        train.setOnAction(_ -> model.start());
        name.setOnAction(_ -> model.start());
        pause.getStyleClass().add(Styles.SMALL);
        pause.setMinWidth(USE_PREF_SIZE);
        pause.setOnAction(_ -> model.pause(isGoing(model.standing().get().state())));
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setMinWidth(USE_PREF_SIZE);
        FormControls.named(cancel, Texts.of("training.cancel-the-training"));
        cancel.setOnAction(_ -> model.cancel());
        HBox row = new HBox(8, name, train, pause, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void fill() {
        String[] names = {
            Texts.of("training.epochs"),
            Texts.of("training.best-loss"),
            Texts.of("training.speed"),
            Texts.of("training.time-left")
        };
        Label[] values = {epochs, loss, rate, left};
        for (int i = 0; i < names.length; i++) {
            Label name = FormControls.unit(names[i]);
            name.setLabelFor(values[i]);
            figures.add(name, 2 * (i % 2), i / 2);
            figures.add(values[i], 2 * (i % 2) + 1, i / 2);
        }
    }

    private static Label figure() {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static boolean isGoing(State state) {
        return state == State.RUNNING;
    }

    private void show(ModelStanding now) {
        State state = now.state();
        boolean busy = state.busy();
        train.setText(
                model.replaces().get()
                        ? Texts.of("training.train-and-replace")
                        : Texts.of("training.train-and-keep"));
        FormControls.shown(train, !busy);
        FormControls.shown(pause, busy);
        FormControls.shown(cancel, busy);
        pause.setText(isGoing(state) ? Texts.of("training.pause") : Texts.of("training.resume"));
        pause.setGraphic(FormControls.icon(isGoing(state) ? Feather.PAUSE : Feather.PLAY));
        pause.setDisable(state == State.CANCELLING);
        cancel.setDisable(state == State.CANCELLING);
        what.setText(now.what());
        FormControls.shown(what, state != State.IDLE);
        FormControls.shown(bar, busy);
        bar.setProgress(now.fraction());
        String hint = model.hint().get();
        boolean failed = state == State.FAILED || !hint.isEmpty();
        step.setText(hint.isEmpty() ? words(now) : hint);
        if (failed != step.getStyleClass().contains("error-text")) {
            if (failed) {
                step.getStyleClass().add("error-text");
            } else {
                step.getStyleClass().remove("error-text");
            }
        }
        epochs.setText(now.epochs() > 0 ? epochs(now) : "–");
        loss.setText(now.best().map(best -> DisplayNumbers.value(best.y())).orElse("–"));
        rate.setText(
                Double.isFinite(now.rowsPerSecond())
                        ? Texts.of("training.rows-per-second", rounded(now.rowsPerSecond()))
                        : "–");
        left.setText(now.left().map(TrainerView::rounded).orElse("–"));
        FormControls.shown(figures, state != State.IDLE && state != State.FAILED);
        chart.show(now.curves(), none(state));
        title.setText(busy && now.fraction() >= 0 ? TITLE + percent(now) : TITLE);
    }

    private static String percent(ModelStanding now) {
        return String.format(Locale.ROOT, "  %.0f %%", 100 * now.fraction());
    }

    private static String epochs(ModelStanding now) {
        String done = DisplayNumbers.count(now.epochs());
        return done
                + now.best()
                        .map(best -> Texts.of("training.best-epoch").formatted(best.x()))
                        .orElse("");
    }

    /// Three digits say enough of a speed.
    private static String rounded(double rate) {
        var digits = new BigDecimal(rate).round(new MathContext(3));
        return DisplayNumbers.count(digits.longValue());
    }

    /// To the second: it is a guess.
    private static String rounded(Duration left) {
        long seconds = Math.round(left.toMillis() / 1e3);
        return seconds < 1
                ? "<1 s"
                : DisplayNumbers.duration(Duration.ofSeconds(seconds).toNanos());
    }

    private static String words(ModelStanding now) {
        return switch (now.state()) {
            case IDLE -> Texts.of("training.idle");
            case RUNNING -> now.step().isEmpty() ? Texts.of("training.starting") : now.step();
            case PAUSING -> Texts.of("training.pausing", now.step());
            case PAUSED -> Texts.of("training.paused", now.step());
            case CANCELLING -> Texts.of("training.cancelling", now.step());
            case KEPT, CANCELLED, FAILED -> now.step();
        };
    }

    private static String none(State state) {
        return switch (state) {
            case IDLE -> Texts.of("training.loss-empty");
            case FAILED -> "";
            default -> Texts.of("training.loss-none");
        };
    }

    /// The page of this for the strip.
    public TabStrip.Page page() {
        return new TabStrip.Page(title, List.of(), this);
    }
}
