package telltale.app.fx;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Pages in one place, chosen by a strip of titles; beside them stand the tools of the page shown.
public final class TabStrip extends VBox {

    /// @param name what is read out
    /// @param title what stands in the strip
    /// @param tools what stands at its right
    public record Page(String name, Label title, List<Node> tools, Node content) {
        public Page {
            tools = List.copyOf(tools);
        }
    }

    private final ToggleGroup group = new ToggleGroup();
    private final HBox tools = new HBox(8);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");

    /// Shows the first page.
    public TabStrip(List<Page> pages) {
        getStyleClass().add("tabs");
        HBox strip = new HBox();
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("pane-header");
        StackPane contents = new StackPane();
        VBox.setVgrow(contents, Priority.ALWAYS);
        for (Page page : pages) {
            strip.getChildren().add(button(page));
            contents.getChildren().add(page.content());
        }
        tools.setAlignment(Pos.CENTER_RIGHT);
        strip.getChildren().addAll(FormControls.spacer(), tools);
        getChildren().addAll(strip, contents);
        group.selectedToggleProperty()
                .addListener((_, before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    } else {
                        show(pages);
                    }
                });
        group.selectToggle(group.getToggles().getFirst());
    }

    private ToggleButton button(Page page) {
        ToggleButton button = new ToggleButton("", page.title());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll("tab-button");
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.setToggleGroup(group);
        button.setUserData(page);
        page.title().setMinWidth(Region.USE_PREF_SIZE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return FormControls.named(button, page.name());
    }

    private void show(List<Page> pages) {
        Page shown = (Page) group.getSelectedToggle().getUserData();
        for (Page page : pages) {
            FormControls.shown(page.content(), page.equals(shown));
        }
        name.set(shown.name());
        tools.getChildren().setAll(FXCollections.observableList(shown.tools()));
    }

    /// The name of the page shown.
    public ReadOnlyStringProperty shown() {
        return name.getReadOnlyProperty();
    }

    /// The names of all pages, in their order.
    public List<String> names() {
        return group.getToggles().stream()
                .map(toggle -> ((Page) toggle.getUserData()).name())
                .toList();
    }

    /// Shows the page of this name.
    public void select(String name) {
        group.getToggles().stream()
                .filter(toggle -> ((Page) toggle.getUserData()).name().equals(name))
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
