package telltale.app.live;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import telltale.app.chart.SeriesChart;
import telltale.app.chart.model.Viewport;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// Above the chart while a file is followed: whether rows arrive and whether the chart goes along
/// with them, with buttons for both.
public final class LiveView extends HBox {
    private final LiveViewModel live;
    private final SeriesChart chart;
    private final Region light = new Region();
    private final Label words = new Label();
    private final Label figures = FormControls.muted("");
    private final Button follow;
    private final Button pause;
    private long pausedAt;

    /// @param stop ends following
    public LiveView(LiveViewModel live, SeriesChart chart, Runnable stop) {
        this.live = live;
        this.chart = chart;
        getStyleClass().add("live-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        light.getStyleClass().add("live-light");
        words.getStyleClass().add("live-words");
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.setAccessibleRole(AccessibleRole.TEXT);
        figures.setWrapText(false);
        figures.setMinWidth(0);
        follow = button(Texts.of("live.follow"), Texts.of("live.follow-explained"), this::follow);
        pause = button(Texts.of("live.pause"), Texts.of("live.pause-explained"), this::pause);
        getChildren()
                .addAll(
                        light,
                        words,
                        figures,
                        FormControls.spacer(),
                        follow,
                        pause,
                        button(Texts.of("live.stop"), Texts.of("live.stop-explained"), stop));
        listen(live.on());
        listen(live.state());
        listen(viewport().followingProperty());
        chart.model().pausedProperty().addListener(_ -> pausedAt = rows());
        listen(chart.model().pausedProperty());
        refresh();
    }

    private Button button(String text, String name, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        FormControls.named(button, name);
        button.setTooltip(FormControls.tooltip(name));
        button.setOnAction(_ -> {
            action.run();
            chart.requestFocus();
        });
        return button;
    }

    private void listen(ObservableValue<?> value) {
        value.addListener(_ -> refresh());
    }

    private Viewport viewport() {
        return chart.model().viewport();
    }

    private void follow() {
        viewport().follow();
    }

    private void pause() {
        var paused = chart.model().pausedProperty();
        paused.set(!paused.get());
    }

    private long rows() {
        return live.state().get().tally().rows();
    }

    private void refresh() {
        FormControls.shown(this, live.on().get());
        if (!live.on().get()) {
            return;
        }
        LiveState state = live.state().get();
        boolean paused = chart.model().pausedProperty().get();
        boolean following = viewport().followingProperty().get();
        boolean arriving = state.perSecond() > 0 && !state.tally().gone();
        light.getStyleClass().setAll("live-light", arriving ? "live-arriving" : "live-quiet");
        words.setText(words(paused, following));
        figures.setText(figures(state));
        FormControls.shown(follow, paused || !following);
        pause.setText(paused ? Texts.of("live.go-on") : Texts.of("live.pause"));
        pause.setAccessibleText(
                paused ? Texts.of("live.go-on-explained") : Texts.of("live.pause-explained"));
    }

    private String words(boolean paused, boolean following) {
        if (paused) {
            return Texts.of(
                    "live.paused",
                    DisplayNumbers.count(
                            rows() - pausedAt, Texts.of("count.row"), Texts.of("count.rows")));
        }
        return following ? Texts.of("live.at-the-end") : Texts.of("live.looking-back");
    }

    private static String figures(LiveState state) {
        StringBuilder text = new StringBuilder();
        if (state.tally().gone()) {
            text.append(Texts.of("live.file-gone"));
        } else if (state.perSecond() > 0) {
            text.append(Texts.of("live.speed", DisplayNumbers.count(state.perSecond())));
        } else {
            text.append(Texts.of("live.waiting"));
        }
        text.append(" · ")
                .append(
                        DisplayNumbers.count(
                                state.tally().rows(),
                                Texts.of("count.row"),
                                Texts.of("count.rows")))
                .append(Texts.of("live.in"));
        if (state.waiting() > Math.max(100, 2 * state.perSecond())) {
            text.append(" · ")
                    .append(Texts.of("live.to-be-scored", DisplayNumbers.count(state.waiting())));
        }
        if (state.tally().leftOut() > 0) {
            text.append(" · ")
                    .append(
                            DisplayNumbers.count(
                                    state.tally().leftOut(),
                                    Texts.of("count.line"),
                                    Texts.of("count.lines")))
                    .append(Texts.of("live.left-out"));
        }
        return text.toString();
    }
}
