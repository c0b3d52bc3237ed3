package telltale.app.compare;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// Beside the table: how methods agree, what they agree on, and how the chosen one is set up.
final class ComparisonDetailView extends VBox {
    private static final double WIDTH = 336;

    ComparisonDetailView(
            ComparisonViewModel model, ComparisonTable table, ComparisonView.Acts acts) {
        getStyleClass().add("detail");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        Map<String, Node> pages = new LinkedHashMap<>();
        pages.put(Texts.of("compare.agreement"), new AgreementView(model, acts));
        pages.put(Texts.of("compare.consensus"), new ConsensusView(model, acts));
        pages.put(Texts.of("compare.method"), new ComparedMethodView(model, table));
        ToggleGroup group = new ToggleGroup();
        HBox strip = new HBox();
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("segments");
        StackPane contents = new StackPane();
        VBox.setVgrow(contents, Priority.ALWAYS);
        pages.forEach((name, page) -> {
            ToggleButton button = new ToggleButton(name);
            button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
            button.setToggleGroup(group);
            ScrollPane scroll = new ScrollPane(page);
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(
                    name.equals(Texts.of("compare.agreement"))
                            ? ScrollPane.ScrollBarPolicy.AS_NEEDED
                            : ScrollPane.ScrollBarPolicy.NEVER);
            scroll.getStyleClass().add("settings");
            FormControls.named(scroll, Texts.of("compare.in-detail", name));
            FormControls.shown(scroll, false);
            button.selectedProperty().addListener((_, _, now) -> FormControls.shown(scroll, now));
            strip.getChildren().add(button);
            contents.getChildren().add(scroll);
        });
        group.selectedToggleProperty()
                .addListener((_, before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    }
                });
        group.selectToggle(group.getToggles().getFirst());
        getChildren().addAll(strip, contents);
    }
}
