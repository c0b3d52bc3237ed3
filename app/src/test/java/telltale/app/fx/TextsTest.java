package telltale.app.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLE = Path.of("../resources/app/texts.properties");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile("Texts\\.of\\(\\s*\"([^\"]+)\"");

    /// What a sentence or a title looks like.
    private static final Pattern WORDS = Pattern.compile(".*[A-Z…_][a-z].* .*|[A-Z][a-z]{2,}[^.]*");

    /// Where literals are no texts of the window: messages of exceptions, which follow a pattern of
    /// their own, and what the command line says.
    private static final Pattern ELSEWHERE =
            Pattern.compile("throw |Exception\\(|refused\\(|@\\w+\\(|err\\.print|environment");

    private static final Set<String> NO_TEXTS =
            Set.of(
                    // families of letters
                    "Segoe UI",
                    "Noto Sans",
                    "Liberation Sans",
                    "DejaVu Sans",
                    "Lato",
                    // keys, as they stand on the keyboard
                    "Shift+Backspace",
                    "Backspace",
                    "Home",
                    "Enter",
                    // folders of the system, groups of time zones, the name of the program
                    "AppData/Roaming",
                    "Library/Application Support/Telltale",
                    "Etc/",
                    "SystemV/",
                    "Telltale",
                    "Telltale window");

    @Test
    void keyThatIsAskedForIsThere() throws IOException {
        Properties all = bundle();
        Map<String, Path> missing = new TreeMap<>();
        for (Path file : sources()) {
            Matcher asked = ASKED.matcher(Files.readString(file));
            while (asked.find()) {
                if (!all.containsKey(asked.group(1))) {
                    missing.put(asked.group(1), file);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void keyThatIsThereIsAskedFor() throws IOException {
        Set<String> unused = new TreeSet<>(bundle().stringPropertyNames());
        for (Path file : sources()) {
            literals(Files.readString(file)).forEach(unused::remove);
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void textsStandInTheBundleOnly() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            if (!isElsewhere(file)) {
                for (String statement : statements(Files.readString(file))) {
                    literals(statement).stream()
                            .filter(text -> WORDS.matcher(text).matches())
                            .filter(text -> !NO_TEXTS.contains(text))
                            .filter(text -> !text.startsWith("Shortcut+"))
                            .forEach(text -> found.add(file.getFileName() + ": " + text));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void bundleSaysNothingTwiceUnderOneKeyAndNothingEmpty() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String line : Files.readAllLines(BUNDLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int at = line.indexOf(" = ");
                assertThat(at).as(line).isPositive();
                assertThat(keys.add(line.substring(0, at))).as(line).isTrue();
                assertThat(line.substring(at + 3)).as(line).isNotBlank().doesNotEndWith(" ");
            }
        }
    }

    @Test
    void gapsAreFilledInTheirOrderAndAsTheyAre() {
        assertThat(Texts.of("compare.comparing", "$1 {0}", "b"))
                .isEqualTo("Comparing: $1 {0} on b");
    }

    @Test
    void missingKeyAndMissingValueFailAtOnce() {
        assertThatThrownBy(() -> Texts.of("compare.nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/texts.properties: expected 'compare.nowhere', found none");
        assertThatThrownBy(() -> Texts.of("compare.comparing", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 2 values for 'compare.comparing', found 1");
    }

    private static boolean isElsewhere(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/launch/") || path.matches(".*/export/(Pdf|Svg)Canvas.java");
    }

    /// Without comments; what is thrown or said on the command line is left out.
    private static List<String> statements(String source) {
        String code = source.replaceAll("(?m)^\\s*//.*$", "").replaceAll("(?m) // .*$", "");
        List<String> statements = new ArrayList<>();
        for (String statement : code.split("(?<=[;{}])\\s*\\n", -1)) {
            if (!ELSEWHERE.matcher(statement).find()) {
                statements.add(statement);
            }
        }
        return statements;
    }

    private static List<String> literals(String source) {
        return LITERAL.matcher(source).results().map(found -> found.group(1)).toList();
    }

    private static List<Path> sources() {
        try (var all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle() throws IOException {
        Properties all = new Properties();
        try (var in = Files.newBufferedReader(BUNDLE)) {
            all.load(in);
        }
        return all;
    }
}
