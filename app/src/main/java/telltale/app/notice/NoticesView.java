package telltale.app.notice;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// Quiet bars under the menu, one a notice, each with its details folded away.
public final class NoticesView extends VBox {
    private static final int LINES = 6;

    private final NoticesViewModel model;

    public NoticesView(NoticesViewModel model) {
        this.model = model;
        getStyleClass().add("notices");
        model.notices().addListener((ListChangeListener<Notice>) _ -> fill());
        fill();
    }

    private void fill() {
        getChildren().setAll(model.notices().stream().map(this::bar).toList());
        FormControls.shown(this, !getChildren().isEmpty());
    }

    private Node bar(Notice notice) {
        Label sentence = new Label(notice.sentence());
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox row = new HBox(8, FormControls.icon(notice.kind().icon()), sentence);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox bar = new VBox(8, row);
        if (!notice.details().isEmpty()) {
            TextArea details = details(notice);
            Hyperlink fold = new Hyperlink();
            fold.setOnAction(_ -> unfold(fold, details, !details.isVisible(), notice));
            unfold(fold, details, false, notice);
            row.getChildren().add(fold);
            bar.getChildren().add(details);
        }
        row.getChildren()
                .add(
                        FormControls.iconButton(
                                Feather.X,
                                Texts.of("notice.dismiss"),
                                () -> model.dismiss(notice)));
        bar.getStyleClass()
                .addAll("notice", notice.kind().name().toLowerCase(java.util.Locale.ROOT));
        return bar;
    }

    private static void unfold(Hyperlink fold, TextArea details, boolean open, Notice notice) {
        FormControls.shown(details, open);
        fold.setText(
                open
                        ? Texts.of("notice.hide-details")
                        : Texts.of(
                                "notice.show",
                                DisplayNumbers.count(
                                        notice.details().size(),
                                        Texts.of("count.detail"),
                                        Texts.of("count.details"))));
    }

    private static TextArea details(Notice notice) {
        TextArea details = new TextArea(String.join("\n", notice.details()));
        details.setEditable(false);
        details.setPrefRowCount(Math.min(LINES, notice.details().size()));
        details.getStyleClass().add("mono");
        return FormControls.named(details, Texts.of("notice.details-of", notice.sentence()));
    }
}
