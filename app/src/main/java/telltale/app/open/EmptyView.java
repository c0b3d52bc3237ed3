package telltale.app.open;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// What the window shows while nothing is open: one sentence, one button, and the samples.
public final class EmptyView extends VBox {

    /// @param choose asks for files
    /// @param open opens a sample
    public EmptyView(SampleFiles samples, Runnable choose, Consumer<List<Path>> open) {
        getStyleClass().add("empty");
        setAlignment(Pos.CENTER);
        setSpacing(16);
        var icon = FormControls.icon(Feather.ACTIVITY);
        icon.getStyleClass().add("empty-icon");
        Label sentence = new Label(Texts.of("open.empty"));
        sentence.getStyleClass().add("empty-sentence");
        sentence.setWrapText(true);
        Button button = new Button(Texts.of("open.open-a-csv"), FormControls.icon(Feather.FOLDER));
        button.getStyleClass().add(Styles.ACCENT);
        button.setDefaultButton(true);
        button.setOnAction(_ -> choose.run());
        getChildren().addAll(icon, sentence, button);
        if (!samples.files().isEmpty()) {
            getChildren().add(offered(samples, open));
        }
    }

    private static VBox offered(SampleFiles samples, Consumer<List<Path>> open) {
        FlowPane links = new FlowPane(8, 0);
        links.setAlignment(Pos.CENTER);
        links.setPrefWrapLength(480);
        for (Path file : samples.files()) {
            Hyperlink link = new Hyperlink(SampleFiles.title(file));
            link.setOnAction(_ -> open.accept(List.of(file)));
            links.getChildren().add(link);
        }
        VBox box = new VBox(4, FormControls.muted(Texts.of("open.or-try-a-sample")), links);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
