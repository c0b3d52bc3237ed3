package telltale.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// The sheet of keys and gestures, over the window; Escape or a click beside it puts it away.
public final class KeysView extends StackPane {
    private static final String TEXT = "/keys.txt";

    public KeysView() {
        getStyleClass().add("veil");
        HBox title =
                new HBox(
                        FormControls.heading(Texts.of("help.keys-and-gestures")),
                        FormControls.spacer(),
                        FormControls.iconButton(Feather.X, Texts.of("help.close"), this::hide));
        title.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(table());
        scroll.setFitToWidth(true);
        VBox sheet = new VBox(8, title, scroll);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(640, USE_PREF_SIZE);
        sheet.setOnMouseClicked(javafx.event.Event::consume);
        getChildren().add(sheet);
        setOnMouseClicked(_ -> hide());
        hide();
    }

    private static GridPane table() {
        GridPane table = new GridPane();
        table.setHgap(24);
        table.setVgap(4);
        int row = 0;
        for (String line : text().lines().toList()) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                Label keys = new Label(line.substring(0, tab));
                keys.getStyleClass().add("key");
                keys.setMinWidth(USE_PREF_SIZE);
                Label does = new Label(line.substring(tab + 1));
                does.setWrapText(true);
                table.addRow(row++, keys, does);
            } else if (!line.isBlank()) {
                Label heading = FormControls.heading(line);
                heading.getStyleClass().add("keys-heading");
                table.add(heading, 0, row++, 2, 1);
            }
        }
        return table;
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(KeysView.class.getResourceAsStream(TEXT), TEXT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void show() {
        FormControls.shown(this, true);
        requestFocus();
    }

    public void hide() {
        FormControls.shown(this, false);
    }
}
