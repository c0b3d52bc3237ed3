package telltale.app.open;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// How the file shown was understood, a line each.
public final class FormatView extends VBox {
    private final VBox lines = new VBox(2);

    public FormatView() {
        getStyleClass().add("format");
        setSpacing(4);
        getChildren().addAll(FormControls.heading(Texts.of("open.read")), lines);
        show(List.of());
    }

    public void show(List<String> format) {
        lines.getChildren().setAll(format.stream().map(FormatView::line).toList());
        FormControls.shown(this, !format.isEmpty());
    }

    private static Label line(String fact) {
        return FormControls.muted(fact);
    }
}
