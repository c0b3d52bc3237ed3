package telltale.app.anomalies;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// The card that says why the chosen anomaly is one.
public final class ExplanationView extends VBox {

    private static final double ROOMY = 880;

    private final AnomaliesViewModel model;
    private final Label when = FormControls.muted("");
    private final Label sentence = new Label();
    private final GridPane facts = new GridPane();
    private final Hyperlink unfold = new Hyperlink();
    private final NearestNormalView likeness = new NearestNormalView();
    private Optional<Boolean> asked = Optional.empty();

    /// @param accept labels the chosen anomaly as one
    public ExplanationView(AnomaliesViewModel model, Runnable accept) {
        this.model = model;
        getStyleClass().addAll("section", "why");
        setSpacing(8);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        facts.setHgap(16);
        facts.setVgap(4);
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHgrow(Priority.ALWAYS);
        figures.setHalignment(HPos.RIGHT);
        facts.getColumnConstraints().setAll(names, figures);
        HBox title =
                new HBox(
                        4,
                        FormControls.heading(Texts.of("anomalies.why")),
                        FormControls.spacer(),
                        FormControls.iconButton(
                                Feather.TAG, Texts.of("anomalies.accept-as-a-label-y"), accept),
                        FormControls.iconButton(
                                Feather.CHEVRON_LEFT,
                                Texts.of("anomalies.previous-anomaly-p"),
                                model::previous),
                        FormControls.iconButton(
                                Feather.CHEVRON_RIGHT,
                                Texts.of("anomalies.next-anomaly-n"),
                                model::next));
        title.setAlignment(Pos.CENTER_LEFT);
        unfold.getStyleClass().addAll(Styles.SMALL, "quiet-link");
        unfold.setOnAction(_ -> {
            unfold.setVisited(false);
            asked = Optional.of(!isOpen());
            fold();
        });
        getChildren().addAll(title, when, sentence, facts, new VBox(4, unfold, likeness));
        sceneProperty().addListener(_ -> fold());
        model.why().addListener((_, _, now) -> fill(now));
        fill(model.why().get());
    }

    /// On a small screen it would push the threshold out of sight, so there it waits.
    private boolean isOpen() {
        return asked.orElseGet(() -> getScene() != null && getScene().getHeight() >= ROOMY);
    }

    private void fold() {
        boolean open = isOpen();
        boolean some = model.why().get().flatMap(AnomalyExplanation::likeness).isPresent();
        FormControls.shown(unfold, some);
        FormControls.shown(likeness, some && open);
        unfold.setText(
                open
                        ? Texts.of("anomalies.grey-the-nearest-normal-stretch")
                        : Texts.of("anomalies.show-the-nearest-normal-stretch"));
        likeness.show(model.why().get().flatMap(AnomalyExplanation::likeness));
    }

    private void fill(Optional<AnomalyExplanation> why) {
        fold();
        FormControls.shown(when, why.isPresent());
        FormControls.shown(facts, why.isPresent());
        facts.getChildren().clear();
        if (why.isEmpty()) {
            sentence.setText(Texts.of("anomalies.none-chosen"));
            sentence.getStyleClass().setAll("label", "muted");
            return;
        }
        sentence.getStyleClass().setAll("label");
        sentence.setText(why.get().sentence());
        when.setText(why.get().title() + " · " + why.get().when());
        int row = 0;
        for (AnomalyExplanation.Fact fact : why.get().facts()) {
            Label name = FormControls.muted(fact.name());
            name.setMinWidth(USE_PREF_SIZE);
            Label figure = new Label(fact.figure());
            figure.getStyleClass().add("figures");
            facts.addRow(row++, name, figure);
        }
        setAccessibleText(why.get().title() + ". " + why.get().sentence());
    }
}
