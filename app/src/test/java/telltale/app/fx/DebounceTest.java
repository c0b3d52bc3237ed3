package telltale.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.app.Ui;

final class DebounceTest {
    private final Ui ui = new Ui();
    private final List<Integer> ran = new ArrayList<>();

    @Test
    void runsOnlyTheLastOfSeveral() {
        var debounce = new Debounce(Duration.ofMillis(5), ui);
        for (int i = 0; i < 5; i++) {
            int number = i;
            debounce.request(() -> ran.add(number));
        }
        ui.until(() -> !ran.isEmpty());
        ui.drain();
        assertThat(ran).containsExactly(4);
    }

    @Test
    void runsNothingThatIsForgotten() {
        var debounce = new Debounce(Duration.ZERO, ui);
        debounce.request(() -> ran.add(1));
        debounce.forget();
        ui.drain();
        assertThat(ran).isEmpty();
    }
}
