package telltale.analysis.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import telltale.analysis.Level;
import telltale.analysis.Timestamp;
import telltale.analysis.Training;
import telltale.detector.About;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.input.SourceSettings;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.format.CsvForm;
import telltale.input.csv.format.CsvOptions;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Direction;
import telltale.threshold.Grouping;
import telltale.threshold.LeastDeviation;
import telltale.threshold.Threshold;

class RecipeTest {

    @About(id = "several", title = "Several", finds = "What its members find.", paper = "")
    record Several(
            @Setting(help = "The members.") List<Detector> members,
            @Setting(help = "How many must agree.", min = 1) int least)
            implements Detector {
        Several() {
            this(List.of(new Level()), 1);
        }

        Several {
            if (least > members.size()) {
                throw new IllegalArgumentException(
                        "setting 'least': expected at most %d, found '%d'"
                                .formatted(members.size(), least));
            }
        }

        @Override
        public Model fit(Series training, Progress progress) throws InterruptedException {
            return members.getFirst().fit(training, progress);
        }
    }

    private static final Catalogue CATALOGUE =
            Catalogue.of(() -> List.of(Level.class, Several.class));
    private static final Path FOLDER = Path.of("/recipes");

    @TempDir private Path folder;

    private static Recipe parse(String text) {
        return Recipe.parse("r.yaml", text, FOLDER, CATALOGUE);
    }

    private static final String WHOLE =
            """
            telltale: 1
            source:
              csv: {file: data/machine.csv, time: Zeit, day_first: true, zone: Europe/Berlin, values: [
                  Temp, Druck], delimiter: ;, decimal: comma, encoding: ISO-8859-1, header: true, skip_lines: 2}
            channels: [Temp]
            method:
              level: {level: 20.5, width: 2}
            training: {share: 0.3}
            threshold: {sigma: 3}
            grouping:
              bridge: 2
              direction: above
              least: {absolute: 5, percent: 10}
            """;

    @Test
    void whatStandsOutIsTheThresholdOfARecipeThatNamesNone() {
        assertThat(Recipe.standard(new Level()).threshold()).isEqualTo(new Threshold.Standout());
        assertThat(ThresholdForm.of("standout")).isEqualTo(new Threshold.Standout(0));
        assertThat(ThresholdForm.of("standout:2")).isEqualTo(new Threshold.Standout(2));
        assertThat(ThresholdForm.describe(new Threshold.Standout(2)))
                .isEqualTo(java.util.Map.of("standout", 2));
    }

    @Test
    void readsAllThereIs() {
        var options =
                CsvOptions.with()
                        .time("Zeit")
                        .dayFirst(true)
                        .zone(ZoneId.of("Europe/Berlin"))
                        .values(List.of("Temp", "Druck"))
                        .delimiter(";")
                        .decimal(DecimalMark.COMMA)
                        .encoding(StandardCharsets.ISO_8859_1)
                        .header(true)
                        .skipLines(2)
                        .build();
        assertThat(parse(WHOLE))
                .isEqualTo(
                        new Recipe(
                                Optional.of(Path.of("/recipes/data/machine.csv")),
                                settings(options),
                                List.of("Temp"),
                                new Level(20.5, 2, 7),
                                new Training.Share(0.3),
                                new Threshold.Sigma(3),
                                new Grouping(2, 1, Direction.ABOVE, new LeastDeviation(5, 10))));
    }

    private static SourceSettings settings(CsvOptions options) {
        return new SourceSettings("csv", CsvForm.describe(options));
    }

    static List<Recipe> recipes() {
        Recipe standard = Recipe.standard(new Level());
        Grouping grouping = standard.grouping();
        return List.of(
                standard,
                parse(WHOLE),
                parse(WHOLE).withoutFile(),
                with(standard, new Training.Rows(10), new Threshold.Share(0.01), grouping),
                with(
                        standard,
                        new Training.Until(Timestamp.of("2024-01-31T00:00:00.5Z")),
                        new Threshold.Fixed(4.2e-10),
                        new Grouping(0, 5, Direction.BELOW, new LeastDeviation(0, 7.5))),
                with(
                        standard,
                        new Training.Range(Timestamp.of("5"), Timestamp.of("5000")),
                        new Threshold.TopK(5),
                        grouping),
                with(
                        standard,
                        new Training.Range(Timestamp.of("2024-01-01"), Timestamp.of("2024-02-01")),
                        new Threshold.Confidence(0.999),
                        grouping),
                new Recipe(
                        Optional.of(Path.of("/elsewhere/far/away/- x: #1 'é\n.csv")),
                        settings(CsvOptions.with().time("").label("yes").delimiter("\t").build()),
                        List.of("true", "1", "null", "a, b", "=x", ""),
                        new Several(List.of(new Level(), new Level(1e300, 1, Long.MAX_VALUE)), 2),
                        standard.training(),
                        standard.threshold(),
                        grouping));
    }

    private static Recipe with(Recipe recipe, Training training, Threshold rule, Grouping group) {
        return new Recipe(
                recipe.file(),
                recipe.source(),
                recipe.channels(),
                recipe.detector(),
                training,
                rule,
                group);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void readsBackWhatItWrites(Recipe recipe) {
        String text = recipe.text(FOLDER, CATALOGUE);
        assertThat(parse(text)).isEqualTo(recipe);
        assertThat(parse(text).text(FOLDER, CATALOGUE)).isEqualTo(text);
    }

    @Test
    void writesWhatAPersonWouldWrite() {
        assertThat(parse(WHOLE).withoutFile().text(FOLDER, CATALOGUE))
                .isEqualTo(
                        """
                        telltale: 1
                        source:
                          csv:
                            time: Zeit
                            day_first: true
                            zone: Europe/Berlin
                            values: [Temp, Druck]
                            delimiter: ;
                            decimal: comma
                            encoding: ISO-8859-1
                            header: true
                            skip_lines: 2
                        channels: [Temp]
                        method:
                          level: {level: 20.5, width: 2}
                        training: {share: 0.3}
                        threshold: {sigma: 3}
                        grouping:
                          bridge: 2
                          direction: above
                          least: {absolute: 5, percent: 10}
                        """);
    }

    @Test
    void filesAreRelativeToTheRecipeWhereTheyAreNear() throws IOException {
        Path data = folder.resolve("data/a.csv");
        Recipe recipe =
                Recipe.of(
                        Recipe.standard(new Level())
                                .on(new telltale.input.csv.CsvSource(data, CsvOptions.FOUND)));
        Path file = folder.resolve("recipes/r.yaml");
        Files.createDirectory(folder.resolve("recipes"));
        recipe.save(file, CATALOGUE);
        assertThat(file).content().contains("csv: {file: ../data/a.csv}");
        assertThat(Recipe.read(file, CATALOGUE).file()).contains(data);
        assertThat(recipe.text(Path.of("/x/y/z"), CATALOGUE)).contains("file: " + data);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "treshold: {share: 1}|r.yaml line 1: no key 'treshold'; did you mean 'threshold'?",
                "threshold: {shares: 1}|r.yaml line 1: no key 'shares'; did you mean 'share'?",
                "threshold: {share: 0.1, top: 5}|r.yaml line 1: 'threshold': expected one of",
                "threshold: {}|r.yaml line 1: 'threshold': expected one of",
                "threshold: 3|r.yaml line 1: 'threshold': expected keys with values, found '3'",
                "threshold: {sigma: three}|r.yaml line 1: 'sigma': expected a number, found"
                        + " 'three'",
                "threshold: {sigma: .inf}|r.yaml line 1: 'sigma': expected a number, found '.inf'",
                "threshold: {top: 2.5}|r.yaml line 1: threshold top: expected a whole number",
                "threshold: {standout: 1.5}|r.yaml line 1: threshold standout: expected a whole",
                "threshold: {standout: -1}|r.yaml line 1: standout: expected from 0, found '-1'",
                "threshold: {confidence: 2}|r.yaml line 1: ",
                "threshold:|r.yaml line 1: 'threshold': expected keys with values, found nothing",
                "training: some|r.yaml line 1: 'training': expected 'all', or one of rows",
                "training: {share: 0.3, rows: 5}|r.yaml line 1: 'training': expected one of rows",
                "training: {from: 3}|r.yaml line 1: 'training': expected one of rows",
                "training: {from: 7, to: 3}|r.yaml line 1: training range: expected a time after"
                        + " '7'",
                "training: {until: soon}|r.yaml line 1: expected a time such as",
                "training: {rows: 0}|r.yaml line 1: training rows: expected at least 1, found '0'",
                "training: {rows: 1e99}|r.yaml line 1: training rows: expected a whole number",
                "grouping: {bridge: -1}|r.yaml line 1: ",
                "grouping: {direction: up}|r.yaml line 1: no direction 'up'; ",
                "grouping: {least: {absolut: 5}}|r.yaml line 1: no key 'absolut'; did you mean",
                "method: levle|r.yaml line 1: no method 'levle'; did you mean 'level'?",
                "method: {levle: {}}|r.yaml line 1: no method 'levle'; did you mean 'level'?",
                "method: {level: {widht: 3}}|r.yaml line 1: method 'level': no setting 'widht';"
                        + " did",
                "method: {level: {width: 0}}|r.yaml line 1: setting 'width': expected between"
                        + " 0.001",
                "method: {level: {width: }}|r.yaml line 1: 'width': expected a value, found"
                        + " nothing",
                "method: {level: {width: [1]}}|r.yaml line 1: setting 'width': expected a number",
                "method: {level: {}, several: {}}|r.yaml line 1: 'method': expected one of",
                "method: {several: {least: 2}}|r.yaml line 1: setting 'least': expected at most 1",
                "method: []|r.yaml line 1: expected a method's id",
                "channels: {a: b}|r.yaml line 1: 'channels': expected a value, found keys",
                "channels: [[a]]|r.yaml line 1: 'channels': expected a value, found a list",
                "telltale: 2|r.yaml line 1: 'telltale': expected 1, found '2'",
                "just text|r.yaml line 1: expected keys with values, found 'just text'",
                "[1, 2]|r.yaml line 1: expected keys with values, found a list",
                "? [a]: b|r.yaml line 1: ",
                "#|r.yaml: expected a recipe, found nothing",
            })
    void namesTheLineOfWhatIsWrong(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(text))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "source: {csv: {fiel: x}}|r.yaml line 1: no key 'fiel'; did you mean 'file'?",
                "source: {cvs: {}}|r.yaml line 1: no key 'cvs'; did you mean 'csv'?",
                "source: {csv: {zone: Mars}}|r.yaml line 1: expected a time zone such as",
                "source: {csv: {delimiter: ab}}|r.yaml line 1: delimiter: expected one character",
                "source: {csv: {encoding: utf-99}}|r.yaml line 1: expected an encoding such as",
                "source: {csv: {header: maybe}}|r.yaml line 1: 'header': expected true or false",
                "source: {csv: {skip_lines: -1}}|skipLines: expected 0 or more",
                "source: {csv: {file: \"\\0\"}}|r.yaml line 1: 'file': expected a file",
            })
    void namesTheLineOfWhatIsWrongInTheSource(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(text))
                .withMessageContaining(message);
    }

    @Test
    void namesTheLineFarDown() {
        String wrong = WHOLE.replace("width: 2", "\n      width: wide");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(wrong))
                .withMessage("r.yaml line 8: setting 'width': expected a number, found 'wide'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(WHOLE + "method: level\n"))
                .withMessage("r.yaml line 14: 'method': expected once, found again");
    }

    @Test
    void aRecipeWithoutDataSaysSoWhenRun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("method: level").analysis())
                .withMessage("the recipe names no data: expected 'source: {csv: {file: …}}'");
    }

    @Test
    void damagedRecipesAreReadOrRefusedButNothingElse() {
        var random = new Random(11);
        String letters = "{}[]:,'\"%@#?-\n\t 0159.eE+_aexyzé";
        for (int round = 0; round < 1_000; round++) {
            var text = new StringBuilder(WHOLE);
            for (int change = 0; change <= random.nextInt(3); change++) {
                int at = random.nextInt(text.length());
                char letter = letters.charAt(random.nextInt(letters.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, letter);
                    default -> text.setCharAt(at, letter);
                }
            }
            try {
                assertThat(parse(text.toString()).text(FOLDER, CATALOGUE)).isNotEmpty();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageStartingWith("r.yaml");
            }
        }
    }
}
