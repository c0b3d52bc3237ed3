package telltale.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferencesFileTest {
    @TempDir private Path folder;

    @Test
    void givesBackWhatWasSaved() throws IOException {
        Path path = folder.resolve("deep/er/window.properties");
        var habits =
                new Habits(
                        true,
                        Colours.IBM,
                        NumberStyle.SPACE,
                        DurationUnit.ROWS,
                        "Europe/Berlin",
                        CacheSize.LARGE);
        var kept =
                new Preferences(
                        Look.DARK, habits, List.of(Path.of("/a ü=b.csv"), Path.of("/c.csv")));
        PreferencesFile.at(path).save(kept);
        assertThat(PreferencesFile.at(path).load()).isEqualTo(kept);
        try (var files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void countsAFileThatCannotBeReadAsEmpty() throws IOException {
        Path path = folder.resolve("window.properties");
        Files.write(path, new byte[] {'t', '=', '\\', 'u', 'z', (byte) 0xff, 0});
        assertThat(PreferencesFile.at(path).load()).isEqualTo(new Preferences());
        Files.writeString(path, "theme=mauve\nrecent.1=/x.csv\n");
        assertThat(PreferencesFile.at(path).load())
                .isEqualTo(new Preferences(Look.SYSTEM, List.of(Path.of("/x.csv"))));
    }

    @Test
    void remembersEightFilesTheNewestFirst() {
        Preferences preferences = new Preferences();
        for (int i = 0; i < 20; i++) {
            preferences = preferences.opened(Path.of("/" + i % 10));
        }
        assertThat(preferences.recent())
                .isEqualTo(
                        IntStream.of(9, 8, 7, 6, 5, 4, 3, 2)
                                .mapToObj(i -> Path.of("/" + i))
                                .toList());
    }

    @Test
    void liesWhereTheSystemKeepsSuchFiles() throws IOException {
        PreferencesFile.ofUser(Map.of(), "Linux", folder).save(new Preferences());
        PreferencesFile.ofUser(
                        Map.of("XDG_CONFIG_HOME", folder.resolve("x").toString()), "Linux", folder)
                .save(new Preferences());
        PreferencesFile.ofUser(Map.of(), "Mac OS X", folder).save(new Preferences());
        PreferencesFile.ofUser(
                        Map.of("APPDATA", folder.resolve("w").toString()), "Windows 11", folder)
                .save(new Preferences());
        assertThat(folder.resolve(".config/telltale/window.properties")).exists();
        assertThat(folder.resolve("x/telltale/window.properties")).exists();
        assertThat(folder.resolve("Library/Application Support/Telltale/window.properties"))
                .exists();
        assertThat(folder.resolve("w/Telltale/window.properties")).exists();
    }

    @Test
    void followsTheHomeOfTelltaleAndThatOfTheEnvironmentAsModelsDo() throws IOException {
        Path own = folder.resolve("own");
        Path home = folder.resolve("home");
        Path passwd = folder.resolve("passwd");
        PreferencesFile.ofUser(
                        Map.of("TELLTALE_HOME", own.toString(), "HOME", home.toString()),
                        "Linux",
                        passwd)
                .save(new Preferences());
        assertThat(own.resolve("window.properties")).exists();
        PreferencesFile.ofUser(Map.of("HOME", home.toString()), "Linux", passwd)
                .save(new Preferences());
        assertThat(home.resolve(".config/telltale/window.properties")).exists();
        assertThat(passwd).doesNotExist();
    }

    @Test
    void namesTheLooksThereAre() {
        assertThat(Look.of("Dark")).isEqualTo(Look.DARK);
        assertThatThrownBy(() -> Look.of("mauve"))
                .hasMessage("theme: expected light, dark or system, found 'mauve'");
    }
}
