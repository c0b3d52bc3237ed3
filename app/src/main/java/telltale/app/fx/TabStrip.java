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

    /// @param title what stands in the strip
    /// @param tools what stands at its right
    public record Page(Label title, List<Node> tools, Node content) {
        public Page {
            tools = List.copyOf(tools);
        }
    }

    /// A page in the strip.
    ///
    /// @param id by which it is known
    /// @param name what is read out
    public record Tab(String id, String name, Page page) {}

    private final ToggleGroup group = new ToggleGroup();
    private final HBox tools = new HBox(8);
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");

    /// Shows the first page.
    public TabStrip(List<Tab> tabs) {
        getStyleClass().add("tabs");
        HBox strip = new HBox();
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("pane-header");
        StackPane contents = new StackPane();
        VBox.setVgrow(contents, Priority.ALWAYS);
        for (Tab tab : tabs) {
            strip.getChildren().add(button(tab));
            contents.getChildren().add(tab.page().content());
        }
        tools.setAlignment(Pos.CENTER_RIGHT);
        strip.getChildren().addAll(FormControls.spacer(), tools);
        getChildren().addAll(strip, contents);
        group.selectedToggleProperty()
                .addListener((_, before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    } else {
                        show(tabs);
                    }
                });
        group.selectToggle(group.getToggles().getFirst());
    }

    private ToggleButton button(Tab tab) {
        Label title = tab.page().title();
        ToggleButton button = new ToggleButton("", title);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll("tab-button");
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.setToggleGroup(group);
        button.setUserData(tab);
        title.setMinWidth(Region.USE_PREF_SIZE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return FormControls.named(button, tab.name());
    }

    private void show(List<Tab> tabs) {
        Tab chosen = (Tab) group.getSelectedToggle().getUserData();
        for (Tab tab : tabs) {
            FormControls.shown(tab.page().content(), tab.equals(chosen));
        }
        shown.set(chosen.id());
        tools.getChildren().setAll(FXCollections.observableList(chosen.page().tools()));
    }

    /// The id of the page shown.
    public ReadOnlyStringProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /// All pages, in their order.
    public List<Tab> tabs() {
        return group.getToggles().stream().map(toggle -> (Tab) toggle.getUserData()).toList();
    }

    /// Shows the page of this id; where there is none, the one shown stays.
    public void select(String id) {
        group.getToggles().stream()
                .filter(toggle -> ((Tab) toggle.getUserData()).id().equals(id))
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
