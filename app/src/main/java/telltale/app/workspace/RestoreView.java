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

/// Offers, once, what a session left behind that ended badly.
public final class RestoreView extends HBox {
    public RestoreView(WorkspaceViewModel model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Optional<Path> left = model.leftBehind();
        Controls.shown(this, left.isPresent());
        left.ifPresent(file -> {
            getStyleClass().addAll("notice", "warning");
            Button restore = new Button("Restore it");
            restore.getStyleClass().add(Styles.SMALL);
            restore.setOnAction(_ -> {
                Controls.shown(this, false);
                model.restoreLeftBehind(file);
            });
            getChildren()
                    .addAll(
                            Controls.icon(Feather.ROTATE_CCW),
                            new Label("Telltale did not end well the last time."),
                            restore,
                            Controls.spacer(),
                            Controls.iconButton(
                                    Feather.X,
                                    "Forget it",
                                    () -> {
                                        Controls.shown(this, false);
                                        Autosave.drop(file);
                                    }));
        });
    }
}
