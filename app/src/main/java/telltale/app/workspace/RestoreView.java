package telltale.app.workspace;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// Offers, once, what a session left behind that ended badly.
public final class RestoreView extends HBox {
    public RestoreView(WorkspaceViewModel model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Optional<Path> left = model.leftBehind();
        FormControls.shown(this, left.isPresent());
        left.ifPresent(file -> {
            getStyleClass().addAll("notice", "warning");
            Button restore = new Button(Texts.of("workspace.restore"));
            restore.getStyleClass().add(Styles.SMALL);
            restore.setOnAction(_ -> {
                FormControls.shown(this, false);
                model.restoreLeftBehind(file);
            });
            getChildren()
                    .addAll(
                            FormControls.icon(Feather.ROTATE_CCW),
                            new Label(Texts.of("workspace.restore-question")),
                            restore,
                            FormControls.spacer(),
                            FormControls.iconButton(
                                    Feather.X,
                                    Texts.of("workspace.forget"),
                                    () -> {
                                        FormControls.shown(this, false);
                                        Autosave.drop(file);
                                    }));
        });
    }
}
