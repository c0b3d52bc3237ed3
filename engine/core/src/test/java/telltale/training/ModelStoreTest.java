package telltale.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.Catalogue;
import telltale.detector.statistical.ZScore;
import telltale.job.Progress;

class ModelStoreTest {
    private static final Catalogue CATALOGUE = Mean.catalogue();

    @TempDir private Path home;
    private ModelStore store = ModelStore.at(Path.of(""), CATALOGUE, ModelExamples.CLOCK);

    @BeforeEach
    void open() {
        store = ModelStore.at(home.resolve("models"), CATALOGUE, ModelExamples.CLOCK);
    }

    private static List<String> names(ModelStore store) throws Exception {
        return store.list().stream().map(ModelStore.Listed::name).toList();
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws Exception {
        assertThat(store.list()).isEmpty();
        assertThat(store.has("pump")).isFalse();
        assertThatThrownBy(() -> store.get("pump", Progress.NONE))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("no such model in");
        assertThatThrownBy(() -> store.delete("pump")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsPutIsListedGivenExportedAndDeleted() throws Exception {
        store.put(ModelExamples.model("pump 2", new Mean()));
        store.put(ModelExamples.model("boiler", new ZScore()));
        assertThat(names(store)).containsExactly("boiler", "pump 2");
        assertThat(store.list().getLast().card().orElseThrow().detector()).isEqualTo(new Mean());
        assertThat(store.get("boiler", Progress.NONE).name()).isEqualTo("boiler");
        Path copy = home.resolve("copy.model");
        store.export("pump 2", copy);
        assertThat(copy).hasSameBinaryContentAs(store.file("pump 2"));
        store.delete("pump 2");
        assertThat(names(store)).containsExactly("boiler");
    }

    @Test
    void theLaterOfTwoOfANameStays() throws Exception {
        store.put(ModelExamples.model("pump", new Mean()));
        store.put(ModelExamples.model("pump", new ZScore(31)));
        assertThat(store.get("pump", Progress.NONE).fitted().detector()).isEqualTo(new ZScore(31));
        assertThat(store.folder()).isDirectoryContaining("glob:**").isNotEmptyDirectory();
        try (var files = Files.list(store.folder())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFileThatIsNoModelIsListedWithItsProblem() throws Exception {
        store.put(ModelExamples.model("pump", new Mean()));
        Files.writeString(store.folder().resolve("bad.model"), "hello");
        Files.writeString(store.folder().resolve("read.me"), "hello");
        assertThat(names(store)).containsExactly("bad", "pump");
        assertThat(store.list().getFirst().card()).isEmpty();
        assertThat(store.list().getFirst().problem())
                .isEqualTo("'bad.model': expected a model file, found something else");
    }

    @Test
    void whatKilledSavesLeftBehindGoesAfterADay() throws Exception {
        store.put(ModelExamples.model("pump", new Mean()));
        Path old = Files.createFile(store.folder().resolve(".pump.model1.tmp"));
        Path fresh = Files.createFile(store.folder().resolve(".pump.model2.tmp"));
        Path other = Files.createFile(store.folder().resolve(".notes.tmp"));
        Files.setLastModifiedTime(
                old, FileTime.from(ModelExamples.NOW.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(
                fresh, FileTime.from(ModelExamples.NOW.minus(Duration.ofHours(1))));
        Files.setLastModifiedTime(
                other, FileTime.from(ModelExamples.NOW.minus(Duration.ofDays(9))));
        store.put(ModelExamples.model("pump", new Mean()));
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(other).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../x",
                "a/b",
                "a\\b",
                "/etc/passwd",
                "C:x",
                ".hidden",
                "a.",
                "a ",
                "-x",
                "nul",
                "COM1",
                "lpt9.txt",
                "a\nb",
                "a\u0000b",
                "a\u202eb",
                "x.model",
                "x.bak",
                "a*b",
                "a\"b",
                "a<b",
                "~x"
            })
    void namesThatAreMoreThanNamesAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.file(name))
                .withMessageStartingWith("model name: expected up to 64 letters");
        assertThatIllegalArgumentException().isThrownBy(() -> store.file("x".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pump", "Pumpe 7", "pump-7_b.v2", "7", "Вода", "温度", "console"})
    void plainNamesAreTaken(String name) {
        assertThat(store.file(name).getParent()).isEqualTo(store.folder());
    }

    @Test
    void modelsLieWhereTheSystemKeepsData() {
        Path user = Path.of("/home/ann");
        assertThat(ModelStore.folderOf(Map.of(), "Linux", user))
                .isEqualTo(Path.of("/home/ann/.local/share/telltale/models"));
        assertThat(ModelStore.folderOf(Map.of("XDG_DATA_HOME", "/data"), "Linux", user))
                .isEqualTo(Path.of("/data/telltale/models"));
        assertThat(ModelStore.folderOf(Map.of("TELLTALE_HOME", "/tt"), "Linux", user))
                .isEqualTo(Path.of("/tt/models"));
        assertThat(ModelStore.folderOf(Map.of("HOME", "/elsewhere"), "Linux", user))
                .isEqualTo(Path.of("/elsewhere/.local/share/telltale/models"));
        assertThat(ModelStore.folderOf(Map.of(), "Mac OS X", user))
                .isEqualTo(Path.of("/home/ann/Library/Application Support/Telltale/models"));
        assertThat(ModelStore.folderOf(Map.of("LOCALAPPDATA", "/l"), "Windows 11", user))
                .isEqualTo(Path.of("/l/Telltale/models"));
    }
}
