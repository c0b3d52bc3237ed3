package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import telltale.analysis.recipe.YamlEntry;
import telltale.app.ExampleSeries;
import telltale.app.fx.Texts;
import telltale.app.label.LabelledEvent;
import telltale.app.workspace.PanelMemory;

/// The list of panels, and what of them is kept.
final class PanelTest extends WorkspaceCase {
    /// As a panel added tomorrow would keep something: a text.
    private static final class Remark implements PanelMemory<String> {
        private final StringProperty text = new SimpleStringProperty("");

        @Override
        public String now() {
            return text.get();
        }

        @Override
        public void whenChanged(Runnable listener) {
            text.addListener(_ -> listener.run());
        }

        @Override
        public void show(String value) {
            text.set(value);
        }

        @Override
        public Optional<Object> written(String value) {
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }

        @Override
        public String read(Optional<YamlEntry> entry) {
            return entry.map(YamlEntry::text).orElse("");
        }

        @Override
        public String step(String before, String after) {
            return "remark";
        }
    }

    private final Remark remark = new Remark();

    private void withRemark() {
        workspace().panels(Map.of("remark", remark));
    }

    private void reopen(Path file) {
        workspace().open(List.of(file));
        ui.until(() -> shows("noise.csv"));
        settle();
    }

    @Test
    void idsAndTitlesAreThereOnce() {
        assertThat(model.panels()).extracting(Panel::id).doesNotHaveDuplicates();
        assertThat(model.panels())
                .extracting(panel -> Texts.of(panel.title()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAPanelKeepsIsUndoneSavedAndComesBack() throws IOException {
        withRemark();
        open();
        remark.text.set("pump was off");
        settle();
        assertThat(history().undoName().get()).isEqualTo("remark");
        history().undo();
        assertThat(remark.text.get()).isEmpty();
        assertThat(workspace().page().get()).as("shows what it took back").isEqualTo("remark");
        history().redo();
        assertThat(remark.text.get()).isEqualTo("pump was off");
        Path file = folder.resolve("work.yaml");
        workspace().save(file);
        ui.until(() -> workspace().file().get().isPresent());
        assertThat(Files.readString(file)).contains("remark: pump was off");
        remark.text.set("");
        settle();
        workspace().save(folder.resolve("other.yaml"));
        ui.until(() -> Files.exists(folder.resolve("other.yaml")));
        ui.until(() -> workspace().file().get().equals(Optional.of(folder.resolve("other.yaml"))));
        reopen(file);
        assertThat(remark.text.get()).isEqualTo("pump was off");
    }

    /// The page is kept by its id; earlier versions kept the title, and charts of one series only.
    @Test
    void workspaceOfAnEarlierVersionOpensWithEverythingInIt() {
        ExampleSeries.csv(folder, "noise.csv", ExampleSeries.noise(2_000, 500, 1_500));
        Path file =
                ExampleSeries.file(
                        folder,
                        "work.yaml",
                        """
                        telltale_workspace: 1
                        files: [noise.csv]
                        shown: {file: noise.csv, series: noise}
                        recipe:
                          telltale: 1
                          method: spike
                          training: all
                          threshold: {top: 10}
                        comparison:
                          votes: 2
                          methods:
                          - {name: Spike, method: spike}
                        labels:
                        - file: noise.csv
                          series: noise
                          events:
                          - {from: '2023-11-14T23:54:00Z', to: '2023-11-15T00:13:00Z', kind: outage, comment: 'pump: off'}
                        chart:
                          from: 2023-11-14T22:06:00.24Z
                          to: 2023-11-15T04:42:00.24Z
                          notes:
                          - {kind: text, pane: '', from: '2023-11-14T22:19:00Z', from_value: 20.5, to: '2023-11-14T22:19:00Z', to_value: 20.5, text: look}
                        page: Comparison
                        """);
        reopen(file);
        ui.until(() -> notes().equals(List.of("look")));
        assertThat(workspace().page().get()).isEqualTo(Panels.COMPARISON);
        assertThat(model.panels()).extracting(Panel::id).contains(workspace().page().get());
        assertThat(parts.labels().book().get().events())
                .containsExactly(new LabelledEvent(100, 120, 3, "pump: off"));
        assertThat(parts.comparison().plan().get().members()).hasSize(1);
        assertThat(chart.time().span()).isLessThan(chart.bounds().span() / 4);
        List<String> asked = new ArrayList<>();
        workspace().unsaved().leave(() -> asked.add("left"));
        assertThat(asked).as("what was just opened is saved").containsExactly("left");
    }

    @Test
    void chartsOfAllSeriesAreKeptInTheFile() {
        open();
        write(5, "on noise");
        open("other.csv");
        write(7, "on other");
        Path file = folder.resolve("work.yaml");
        workspace().save(file);
        ui.until(() -> workspace().file().get().isPresent());
        model.close();
        begin();
        workspace().open(List.of(file));
        ui.until(() -> shows("other.csv"));
        ui.until(() -> notes().equals(List.of("on other")));
        ui.until(() -> parts.open().files().size() == 2);
        settle();
        choose("noise.csv");
        assertThat(notes()).containsExactly("on noise");
    }
}
