package telltale.analysis.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class YamlTextTest {
    @TempDir private Path folder;

    private static void refused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YamlText.parse("r.yaml", text))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: !!javax.script.ScriptEngineManager [x]|r.yaml line 1: tags are not taken",
                "a: !!str 3|r.yaml line 1: tags are not taken",
                "!foo {a: 1}|r.yaml line 1: tags are not taken",
                "a: &x 1|r.yaml line 1: anchors and aliases are not taken",
                "a: *x|r.yaml line 1: anchors and aliases are not taken",
                "a: [1, 2|r.yaml line 1: ",
                "a: 'x|r.yaml line 1: ",
                "a: b: c|r.yaml line 1: ",
            })
    void refusesWhatARecipeDoesNotNeed(String text, String message) {
        refused(text, message);
    }

    @Test
    void refusesBillionLaughs() {
        String laughs =
                IntStream.range(1, 10)
                        .mapToObj(i -> "a%d: &a%d [%s]".formatted(i, i, "*a" + (i - 1) + ","))
                        .collect(Collectors.joining("\n", "a0: &a0 lol\n", "\n"));
        refused(laughs, "r.yaml line 1: anchors and aliases are not taken");
    }

    @Test
    void refusesARecursiveKey() {
        refused("? &a [*a]\n: 1", "anchors and aliases are not taken");
    }

    @Test
    void refusesDeepNesting() {
        refused("[".repeat(10_000), "expected at most 20 levels");
        refused("{a: ".repeat(10_000), "expected at most 20 levels");
        String steps =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> " ".repeat(i) + "a:")
                        .collect(Collectors.joining("\n"));
        refused(steps, "r.yaml line 21: expected at most 20 levels");
    }

    @Test
    void refusesASecondDocument() {
        refused("a: 1\n---\nb: 1\n", "r.yaml line 2: expected one document");
    }

    @Test
    void refusesCharactersThatAreNotText() {
        refused("a: \0", "r.yaml: expected text, found the character U+0000");
        refused("a: \"\\x\"", "r.yaml line 1: ");
    }

    @Test
    void refusesAFileThatIsTooLongBeforeReadingIt() throws IOException {
        Path file = folder.resolve("long.yaml");
        Files.write(file, new byte[10 << 20]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YamlText.read(file))
                .withMessage("long.yaml: expected at most 1,048,576 bytes, found more");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, "a: ü".getBytes(StandardCharsets.ISO_8859_1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YamlText.read(file))
                .withMessage("latin.yaml: expected text in UTF-8, found other bytes");
    }

    @Test
    void anEmptyTextHasNoRoot() {
        assertThat(YamlText.parse("r.yaml", "")).isEmpty();
        assertThat(YamlText.parse("r.yaml", "# nothing\n")).isEmpty();
    }

    @Test
    void damagedTextIsReadOrRefusedButNothingElse() {
        String whole =
                """
                telltale: 1
                source: {csv: {file: "machine-temperature.csv", time: timestamp}}
                channels: [value, 'x y']
                method:
                  z_score: {window: 60}
                training: {share: 0.3}
                """;
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder(whole);
            for (int change = 0; change <= random.nextInt(4); change++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 ->
                            text.insert(
                                    at, "{}[]:,&*!|>'\"%@`#?-\n\t \0é".charAt(random.nextInt(24)));
                    default -> text.setCharAt(at, (char) random.nextInt(256));
                }
            }
            try {
                YamlText.parse("r.yaml", text.toString()).ifPresent(YamlEntry::plain);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageStartingWith("r.yaml");
            }
        }
    }
}
