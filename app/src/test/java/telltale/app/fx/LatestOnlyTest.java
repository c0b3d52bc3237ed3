package telltale.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import telltale.app.Ui;

final class LatestOnlyTest {
    private final Ui ui = new Ui();
    private final List<Object> shown = new ArrayList<>();
    private final LatestOnly latest = new LatestOnly("test", ui, shown::add);

    @AfterEach
    void close() {
        latest.close();
    }

    @Test
    void dropsWhatIsOvertakenBeforeItBegins() {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(1);
        latest.request(
                () -> {
                    began.countDown();
                    go.await();
                    return 0;
                },
                shown::add);
        ui.until(() -> began.getCount() == 0);
        for (int i = 1; i <= 1_000; i++) {
            int number = i;
            latest.request(() -> number, shown::add);
        }
        go.countDown();
        ui.until(() -> shown.contains(1_000));
        // The first is not shown either where it waits for the window when the last is done.
        assertThat(shown).endsWith(1_000).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void showsResultsInOrderToAWindowThatIsBusy() throws InterruptedException {
        for (int i = 1; i <= 3; i++) {
            int number = i;
            CountDownLatch begun = new CountDownLatch(1);
            latest.request(
                    () -> {
                        begun.countDown();
                        return number;
                    },
                    shown::add);
            begun.await();
        }
        ui.until(() -> shown.contains(3));
        assertThat(shown).endsWith(3).doesNotHaveDuplicates();
    }

    @Test
    void showsNothingOfWhatIsForgotten() {
        CountDownLatch go = new CountDownLatch(1);
        latest.request(
                () -> {
                    go.await();
                    return "old";
                },
                shown::add);
        latest.forget();
        go.countDown();
        latest.request(() -> "new", shown::add);
        ui.until(() -> shown.contains("new"));
        assertThat(shown).containsExactly("new");
    }

    @Test
    void tellsWhatAComputationThrew() {
        latest.request(
                () -> {
                    throw new IllegalStateException("broken");
                },
                shown::add);
        ui.until(() -> !shown.isEmpty());
        assertThat(shown.getFirst()).isInstanceOf(IllegalStateException.class);
    }
}
