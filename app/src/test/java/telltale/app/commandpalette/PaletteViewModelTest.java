package telltale.app.commandpalette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final PaletteViewModel palette =
            new PaletteViewModel(() ->
                    List.of(
                            item("File", "Open…"),
                            item("File", "Save workspace"),
                            item("View", "Fit without spikes"),
                            item("Method", "Isolation forest"),
                            item("Compare", "Isolation forest"),
                            item("Series", "waste.csv")));

    private PaletteCommand item(String group, String title) {
        return new PaletteCommand(title, group, "", () -> done.add(group + " " + title));
    }

    private List<String> shown() {
        return palette.shown().stream().map(PaletteCommand::words).toList();
    }

    @Test
    void everythingIsOfferedUntilSomebodyWrites() {
        palette.show();
        assertThat(shown()).hasSize(6).startsWith("File Open…");
        assertThat(palette.open().get()).isTrue();
    }

    @Test
    void aFewLettersInOrderAreEnough() {
        palette.show();
        palette.query().set("fws");
        assertThat(shown()).first().isEqualTo("View Fit without spikes");
        palette.query().set("save");
        assertThat(shown()).first().isEqualTo("File Save workspace");
        palette.query().set("forest comp");
        assertThat(shown()).containsExactly("Compare Isolation forest");
        palette.query().set("xyz");
        assertThat(shown()).isEmpty();
        palette.run();
        assertThat(done).isEmpty();
    }

    @Test
    void theChosenOneIsDoneOnceThePaletteIsAway() {
        palette.show();
        palette.step(-1);
        palette.run();
        assertThat(done).containsExactly("Series waste.csv");
        assertThat(palette.open().get()).isFalse();
        palette.show();
        palette.step(7);
        palette.run();
        assertThat(done).last().isEqualTo("File Save workspace");
    }
}
