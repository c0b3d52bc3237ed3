package telltale.app.fx;

import atlantafx.base.theme.Styles;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small nodes that look and sound the same all over the window.
public final class FormControls {
    private static final Duration TOOLTIP_DELAY = Duration.millis(400);

    private FormControls() {}

    /// An icon that only decorates.
    public static FontIcon icon(Ikon ikon) {
        FontIcon icon = new FontIcon(ikon);
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }

    /// A button that is only an icon; the name is read out and shown on hovering.
    public static Button iconButton(Ikon ikon, String name, Runnable action) {
        Button button = new Button("", icon(ikon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setOnAction(_ -> action.run());
        named(button, name);
        button.setTooltip(tooltip(name));
        return button;
    }

    /// Gives a node the name that is read out.
    public static <T extends Node> T named(T node, String name) {
        node.setAccessibleText(name);
        return node;
    }

    /// A tooltip that comes soon and wraps.
    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setShowDuration(Duration.seconds(30));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        return tooltip;
    }

    /// The heading of a section.
    public static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("heading");
        return label;
    }

    /// A quieter text that wraps.
    public static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// The unit of a number, beside its field.
    public static Label unit(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Takes what room there is in a row.
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// Shows a node, or hides it and gives its room away.
    public static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
