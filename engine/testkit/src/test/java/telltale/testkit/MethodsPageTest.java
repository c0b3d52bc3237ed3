package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;
import telltale.detector.SettingInfo;

/// The page of methods says what the code says; `-Dgolden=write` writes it.
class MethodsPageTest {
    private static final Path PAGE = Path.of("../../resources/docs/methods/methods.md");

    private static final String INTRODUCTION =
            """
            # Methods

            What each method finds, what it does not find, what it costs, its settings, and the names it has
            elsewhere; any of these names works wherever Telltale asks for a method (`--method lof`), and the
            usual names of settings work as well (`n_estimators`, `n_neighbors`, `window_size`,
            `random_state`). A setting whose default is `auto` is chosen from the training. This page is
            written from the code.

            Not sure? Stay with `auto`. Otherwise:

            * **Spikes and level changes in one channel**: `modified_z_score` where the level stays,
              `moving_average` where it drifts slowly, `exponential_smoothing` where there is a trend or season.
            * **A daily or weekly pattern**: `seasonal_decomposition`, or `prophet` for calendar seasons,
              holidays and gaps.
            * **A shape that looks wrong although each value is usual** (heart beats, machine cycles):
              `matrix_profile`, `normal_patterns`, `local_outlier_factor`.
            * **Several channels together**: `channel_tails` row by row, `isolation_forest` or the networks
              by windows.
            * **A long normal recording to learn from**: `lstm_autoencoder`, `gru_autoencoder`, `transformer`.
            * **A lasting change**: `level_shift`, `variance_change`.

            | method | id | what it finds | cost |
            |---|---|---|---|
            """;

    @Test
    void thePageSaysWhatTheCatalogueSays() throws IOException {
        String page = page(Catalogue.load());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void everyMethodSaysWhatItIsGoodForAndNot() {
        assertThat(Catalogue.load().methods())
                .allSatisfy(method -> {
                    assertThat(method.strengths()).as(method.id()).isNotBlank();
                    assertThat(method.weaknesses()).as(method.id()).isNotBlank();
                    assertThat(method.cost()).as(method.id()).isNotBlank();
                    assertThat(method.aliases()).as(method.id()).isNotEmpty();
                });
    }

    @Test
    void noNameMeansTwoMethods() {
        var names = new ArrayList<String>();
        for (MethodInfo method : Catalogue.load().methods()) {
            names.add(method.id());
            names.addAll(method.aliases());
        }
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names)
                .allSatisfy(name -> Catalogue.load().method(name.toUpperCase(Locale.ROOT)));
    }

    private static String page(Catalogue catalogue) {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (MethodInfo method : catalogue.methods()) {
            page.append(
                    "| [%s](#%s) | `%s` | %s | %s |\n"
                            .formatted(
                                    method.title(),
                                    method.title().toLowerCase(Locale.ROOT).replace(' ', '-'),
                                    method.id(),
                                    method.finds(),
                                    method.cost()));
        }
        for (MethodInfo method : catalogue.methods()) {
            section(method, catalogue, page);
        }
        return page.toString();
    }

    private static void section(MethodInfo method, Catalogue catalogue, StringBuilder page) {
        page.append("\n## ").append(method.title()).append("\n\n");
        page.append("`").append(method.id()).append("`: ").append(method.finds()).append("\n\n");
        page.append("* *Finds well*: ").append(method.strengths()).append("\n");
        page.append("* *Does not find*: ").append(method.weaknesses()).append("\n");
        page.append("* *Cost*: ").append(method.cost()).append("\n");
        page.append("* *Also called*: `")
                .append(String.join("`, `", method.aliases()))
                .append("`\n\n");
        page.append(method.paper()).append("\n");
        if (!method.parameters().isEmpty()) {
            page.append("\n| setting | default | allowed | what it does |\n|---|---|---|---|\n");
        }
        for (SettingInfo setting : method.parameters()) {
            page.append(row(setting, catalogue));
        }
    }

    private static String row(SettingInfo parameter, Catalogue catalogue) {
        String allowed =
                switch (parameter.kind()) {
                    case INTEGER, NUMBER -> parameter.range();
                    case SWITCH -> "true, false";
                    case CHOICE -> String.join(", ", parameter.choices());
                    case TEXT -> "text";
                    case DETECTORS -> "methods";
                };
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        parameter.id(),
                        parameter.isAutomatic(parameter.standard())
                                ? SettingInfo.AUTO
                                : parameter.plain(parameter.standard(), catalogue),
                        allowed,
                        parameter.help());
    }
}
