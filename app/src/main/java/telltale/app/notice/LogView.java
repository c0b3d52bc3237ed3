package telltale.app.notice;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.app.notice.NoticesViewModel.Logged;

/// Everything that was noticed or failed, with its details.
public final class LogView extends StackPane {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /// What time, icon, fold and button take of a line.
    private static final double OTHERS = 192;

    private final NoticesViewModel model;
    private final ListView<Logged> list;
    private final Set<Logged> open = new HashSet<>();

    public LogView(NoticesViewModel model) {
        this.model = model;
        getStyleClass().add("log");
        list = new ListView<>(model.log());
        list.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(_ -> new LineCell());
        list.setPlaceholder(FormControls.muted(Texts.of("notice.empty")));
        FormControls.named(list, Texts.of("notice.log"));
        getChildren().add(list);
    }

    /// Copies the whole log as text.
    public Button copy() {
        Button copy = new Button(Texts.of("notice.copy-log"), FormControls.icon(Feather.COPY));
        copy.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        copy.disableProperty().bind(Bindings.isEmpty(model.log()));
        copy.setOnAction(
                _ -> put(model.log().stream().map(Logged::text).collect(Collectors.joining())));
        return copy;
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void unfold(Logged line) {
        if (!open.remove(line)) {
            open.add(line);
        }
        list.refresh();
    }

    /// Time, kind and sentence; the details below when they are asked for.
    private final class LineCell extends ListCell<Logged> {
        private final Label time = new Label();
        private final Label sentence = new Label();
        private final Label details = new Label();
        private final Hyperlink fold = new Hyperlink();
        private final Button copy =
                FormControls.iconButton(Feather.COPY, Texts.of("notice.copy"), this::copy);
        private final HBox row;
        private final VBox both;

        LineCell() {
            setPrefWidth(0);
            time.getStyleClass().addAll("muted", "figures");
            time.setMinWidth(USE_PREF_SIZE);
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            // A cell does not ask how high its content is for its width, so the width is given.
            sentence.prefWidthProperty().bind(list.widthProperty().subtract(OTHERS));
            details.getStyleClass().addAll("mono", "muted");
            fold.setMinWidth(USE_PREF_SIZE);
            fold.setOnAction(_ -> {
                fold.setVisited(false);
                unfold(getItem());
            });
            row = new HBox(8);
            row.setAlignment(Pos.CENTER_LEFT);
            both = new VBox(4, row, details);
        }

        private void copy() {
            if (getItem() != null) {
                put(getItem().text());
            }
        }

        @Override
        protected void updateItem(Logged line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            Notice notice = line.notice();
            boolean unfolded = open.contains(line);
            time.setText(TIME.format(line.at().atZone(ZoneId.systemDefault())));
            sentence.setText(notice.sentence());
            details.setText(String.join("\n", notice.details()));
            fold.setText(unfolded ? Texts.of("notice.hide-details") : Texts.of("notice.details"));
            FormControls.shown(fold, !notice.details().isEmpty());
            FormControls.shown(details, unfolded);
            both.getStyleClass().setAll("logged", notice.kind().name().toLowerCase(Locale.ROOT));
            row.getChildren()
                    .setAll(
                            time,
                            FormControls.icon(notice.kind().icon()),
                            sentence,
                            FormControls.spacer(),
                            fold,
                            copy);
            setGraphic(both);
            setAccessibleText(notice.kind() + ": " + notice.sentence());
        }
    }
}
