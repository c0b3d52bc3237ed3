package telltale.app.notice;

import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// Toasts at the lower right corner, the newest below; each goes after a while, unless the mouse is
/// over it.
public final class ToastsView extends VBox {
    private static final Duration STAYS = Duration.seconds(8);
    private static final double WIDTH = 360;
    private static final int MOST = 3;

    private final ObservableList<Toast> shown = FXCollections.observableArrayList();

    public ToastsView() {
        getStyleClass().add("toasts");
        setSpacing(8);
        setAlignment(Pos.BOTTOM_RIGHT);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPickOnBounds(false);
    }

    public void show(Toast toast) {
        if (shown.size() == MOST) {
            shown.removeFirst();
            getChildren().removeFirst();
        }
        shown.add(toast);
        getChildren().add(card(toast));
    }

    /// Takes all of them away.
    public void clear() {
        shown.clear();
        getChildren().clear();
    }

    /// Those in sight.
    public ObservableList<Toast> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    private void drop(Toast toast, Node card) {
        shown.remove(toast);
        getChildren().remove(card);
    }

    private Node card(Toast toast) {
        Label sentence = new Label(toast.sentence());
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox card = new HBox(8, FormControls.icon(Feather.CHECK), sentence);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("toast");
        if (!toast.action().isEmpty()) {
            Hyperlink act = new Hyperlink(toast.action());
            act.setMinWidth(USE_PREF_SIZE);
            act.setOnAction(_ -> {
                drop(toast, card);
                toast.act().run();
            });
            card.getChildren().add(act);
        }
        card.getChildren()
                .add(
                        FormControls.iconButton(
                                Feather.X,
                                Texts.of("notice.dismiss-the-message"),
                                () -> drop(toast, card)));
        PauseTransition pause = new PauseTransition(STAYS);
        pause.setOnFinished(_ -> drop(toast, card));
        card.setOnMouseEntered(_ -> pause.stop());
        card.setOnMouseExited(_ -> pause.playFromStart());
        pause.play();
        return card;
    }
}
