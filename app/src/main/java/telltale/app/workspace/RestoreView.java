package telltale.app.workspace;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// Offer, made once, to restore what a session left behind that ended badly.
public final class RestoreView extends HBox {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    public RestoreView(WorkspaceViewModel model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Optional<LeftBehind> found = model.leftBehind();
        FormControls.shown(this, found.isPresent());
        found.ifPresent(left -> {
            getStyleClass().addAll("notice", "warning");
            Button restore = new Button(Texts.of("workspace.restore"));
            restore.getStyleClass().add(Styles.SMALL);
            restore.setMinWidth(USE_PREF_SIZE);
            restore.setOnAction(_ -> {
                FormControls.shown(this, false);
                model.restore(left);
            });
            Label question = new Label(question(left));
            question.setWrapText(true);
            getChildren()
                    .addAll(
                            FormControls.icon(Feather.ROTATE_CCW),
                            question,
                            restore,
                            FormControls.spacer(),
                            FormControls.iconButton(
                                    Feather.X,
                                    Texts.of("workspace.forget"),
                                    () -> {
                                        FormControls.shown(this, false);
                                        Autosave.drop(left.file());
                                    }));
        });
    }

    private static String question(LeftBehind left) {
        String when = WHEN.format(left.written().atZone(ZoneId.systemDefault()));
        return Texts.of("workspace.restore-question", WorkSummary.of(left.workspace()), when);
    }
}
