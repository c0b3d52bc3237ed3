package telltale.app.anomalies;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.Controls;

/// The card that says why the chosen anomaly is one.
public final class WhyView extends VBox {

    private final Label when = Controls.muted("");
    private final Label sentence = new Label();
    private final GridPane facts = new GridPane();

    /// @param accept labels the chosen anomaly as one
    public WhyView(AnomaliesViewModel model, Runnable accept) {

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
                        Controls.heading("Why?"),
                        Controls.spacer(),
                        Controls.iconButton(Feather.TAG, "Accept as a label (Y)", accept),
                        Controls.iconButton(
                                Feather.CHEVRON_LEFT, "Previous anomaly (P)", model::previous),
                        Controls.iconButton(
                                Feather.CHEVRON_RIGHT, "Next anomaly (N)", model::next));
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, when, sentence, facts);
        model.why().addListener((_, _, now) -> fill(now));
        fill(model.why().get());
    }

    private void fill(Optional<Why> why) {
        Controls.shown(when, why.isPresent());
        Controls.shown(facts, why.isPresent());
        facts.getChildren().clear();
        if (why.isEmpty()) {
            sentence.setText("No anomaly is chosen.");
            sentence.getStyleClass().setAll("label", "muted");
            return;
        }
        sentence.getStyleClass().setAll("label");
        sentence.setText(why.get().sentence());
        when.setText(why.get().title() + " · " + why.get().when());
        int row = 0;
        for (Why.Fact fact : why.get().facts()) {
            Label name = Controls.muted(fact.name());
            name.setMinWidth(USE_PREF_SIZE);
            Label figure = new Label(fact.figure());
            figure.getStyleClass().add("figures");
            facts.addRow(row++, name, figure);
        }
        setAccessibleText(why.get().title() + ". " + why.get().sentence());
    }
}
