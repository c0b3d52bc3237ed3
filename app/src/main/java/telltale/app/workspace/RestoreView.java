package telltale.app.workspace;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.Controls;
import telltale.app.text.Texts;

/// Offers, once, what a session left behind that ended badly.
public final class RestoreView extends HBox {
    public RestoreView(WorkspaceViewModel model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Optional<Path> left = model.leftBehind();
        Controls.shown(this, left.isPresent());
        left.ifPresent(file -> {
            getStyleClass().addAll("notice", "warning");
            Button restore = new Button(Texts.of("workspace.restore"));
            restore.getStyleClass().add(Styles.SMALL);
            restore.setOnAction(_ -> {
                Controls.shown(this, false);
                model.restoreLeftBehind(file);
            });
            getChildren()
                    .addAll(
                            Controls.icon(Feather.ROTATE_CCW),
                            new Label(Texts.of("workspace.restore-question")),
                            restore,
                            Controls.spacer(),
                            Controls.iconButton(
                                    Feather.X,
                                    Texts.of("workspace.forget"),
                                    () -> {
                                        Controls.shown(this, false);
                                        Autosave.drop(file);
                                    }));
        });
    }
}
