package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import telltale.app.ExampleSeries;
import telltale.app.threshold.ThresholdKind;

/// Files dropped on the window. The headless platform has no drag from outside, so the events are
/// made here; they take the way through the scene that others take.
@ExtendWith(ApplicationExtension.class)
final class DropTest extends WindowCase {

    @Test
    void droppedFileIsOpenedAndLookedInto() throws Exception {
        Path data = ExampleSeries.csv(folder, "pump.csv", ExampleSeries.noise(2_000, 500, 1_500));
        drop(data);
        until(() -> workbench.model().settled() && title().startsWith("pump"));
        assertThat(ask(() -> workbench.model().parts().anomalies().rows().size())).isEqualTo(2);
    }

    @Test
    void severalFilesAreOpenedTogether() throws Exception {
        Path one = ExampleSeries.csv(folder, "one.csv", ExampleSeries.noise(2_000, 500));
        Path two = ExampleSeries.csv(folder, "two.csv", ExampleSeries.noise(2_000, 1_500));
        drop(one, two);
        until(() -> workbench.model().parts().series().shown().size() == 2);
    }

    @Test
    void droppedRecipeSetsTheWindowUp() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        drop(ExampleSeries.file(folder, "three.yaml", "method: spike\nthreshold: {top: 3}\n"));
        until(() -> workbench.model().parts().anomalies().rows().size() == 3);
        assertThat(ask(() -> workbench.model().parts().threshold().kind().get()))
                .isEqualTo(ThresholdKind.TOP_K);
    }

    @Test
    void droppedWorkspaceBringsEverythingBack() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        Path saved = folder.resolve("work.yaml");
        robot.interact(() -> {
            workbench.model().parts().threshold().kind().set(ThresholdKind.TOP_K);
            workbench.model().accept();
            workbench.model().parts().workspace().save(saved);
        });
        until(() -> Files.exists(saved) && workbench.model().parts().tasks().tasks().isEmpty());
        robot.interact(() -> {
            workbench.model().closeFile();
            workbench.model().parts().threshold().kind().set(ThresholdKind.SHARE);
        });
        drop(saved);
        until(() -> robot.lookup("Do not save").tryQuery().isPresent());
        robot.clickOn("Do not save");
        until(() -> workbench.model().settled() && title().startsWith("noise"));
        assertThat(ask(() -> workbench.model().parts().threshold().kind().get()))
                .isEqualTo(ThresholdKind.TOP_K);
        until(() -> workbench.model().parts().labels().book().get().events().size() == 1);
    }

    @Test
    void dragOfAnythingButFilesIsNotTaken() {
        DragEvent over = ask(() -> fire(DragEvent.DRAG_OVER, board(List.of())));
        assertThat(over.isAccepted()).isFalse();
    }

    private String title() {
        return workbench.model().status().title().get();
    }

    private void drop(Path... paths) {
        List<File> files = Arrays.stream(paths).map(Path::toFile).toList();
        DragEvent over = ask(() -> fire(DragEvent.DRAG_OVER, board(files)));
        assertThat(over.getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
        DragEvent dropped = ask(() -> fire(DragEvent.DRAG_DROPPED, board(files)));
        assertThat(dropped.isDropCompleted()).isTrue();
    }

    /// Sends an event to what lies in the middle of the window.
    private DragEvent fire(EventType<DragEvent> type, Dragboard board) {
        var target = robot.lookup(".chart-pane").query();
        var event =
                new DragEvent(
                        type, board, 400, 300, 400, 300, TransferMode.COPY, null, target, null);
        var seen = new DragEvent[] {event};
        target.addEventHandler(type, sent -> seen[0] = sent);
        target.fireEvent(event);
        return seen[0];
    }

    private static Dragboard board(List<File> files) throws ReflectiveOperationException {
        Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
        Object content =
                Proxy.newProxyInstance(
                        peer.getClassLoader(),
                        new Class<?>[] {peer},
                        (_, method, arguments) -> {
                            boolean asked =
                                    arguments != null && DataFormat.FILES.equals(arguments[0]);
                            return switch (method.getName()) {
                                case "hasContent" -> asked && !files.isEmpty();
                                case "getContent" -> asked ? files : null;
                                case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                                default ->
                                        throw new UnsupportedOperationException(method.getName());
                            };
                        });
        Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(peer);
        made.setAccessible(true);
        return made.newInstance(content);
    }
}
