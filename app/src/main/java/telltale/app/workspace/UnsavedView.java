package telltale.app.workspace;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// Dialog over the window that asks what becomes of unsaved work.
public final class UnsavedView extends StackPane {
    private static final double WIDTH = 440;

    private final javafx.scene.control.Label what = FormControls.muted("");
    private final VBox sheet;
    private final Button save = new Button(Texts.of("workspace.save"));

    public UnsavedView(UnsavedViewModel model) {
        getStyleClass().add("veil");
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        save.setOnAction(_ -> model.save());
        Button drop = new Button(Texts.of("workspace.do-not-save"));
        drop.setOnAction(_ -> model.giveUp());
        Button cancel = new Button(Texts.of("workspace.cancel"));
        cancel.setOnAction(_ -> model.cancel());
        HBox buttons = new HBox(8, drop, FormControls.spacer(), cancel, save);
        sheet =
                new VBox(
                        16,
                        FormControls.heading(Texts.of("workspace.save-question")),
                        what,
                        buttons);
        sheet.getStyleClass().addAll("sheet", "unsaved");
        sheet.setMaxSize(WIDTH, USE_PREF_SIZE);
        model.asked().addListener((_, _, now) -> show(now));
        show(model.asked().get());
    }

    private void show(Optional<String> asked) {
        FormControls.shown(this, asked.isPresent());
        getChildren().setAll(asked.isPresent() ? List.of(sheet) : List.of());
        asked.ifPresent(unsaved -> {
            what.setText(Texts.of("workspace.not-saved-yet", unsaved));
            save.requestFocus();
        });
    }
}
