package telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.cli.Shell.Said;

class MethodsAndValidateTest {
    @TempDir private Path folder;

    @Test
    void listsEveryMethod() {
        Said said = Shell.run("methods");
        assertThat(said.code()).isZero();
        assertThat(said.out().lines().toList().getFirst()).startsWith("method ");
        assertThat(said.out()).contains("\nz_score ", "\nmodified_z_score ", "\nfaulty ");
    }

    @Test
    void tellsAllAboutOneMethod() {
        assertThat(Shell.run("methods", "faulty").out())
                .isEqualTo(
                        """
                        Faulty (faulty)
                        Nothing: it goes wrong.

                        setting  default  values                             what it does
                        way      bug      bug, cancel, misfit, memory, plot  How it goes wrong.
                        """);
        assertThat(Shell.run("methods", "z_score").out())
                .startsWith("Z-score (z_score)\n")
                .contains("\nwindow ");
    }

    @Test
    void tellsProgramsAboutMethods() {
        assertThat(Shell.run("methods", "faulty", "--format", "json").out())
                .isEqualTo(
                        """
                        [ {
                          "id": "faulty",
                          "title": "Faulty",
                          "finds": "Nothing: it goes wrong.",
                          "paper": "",
                          "aliases": [ ],
                          "strengths": "",
                          "weaknesses": "",
                          "cost": "",
                          "settings": [ {
                            "id": "way",
                            "kind": "choice",
                            "help": "How it goes wrong.",
                            "unit": "",
                            "default": "bug",
                            "choices": [ "bug", "cancel", "misfit", "memory", "plot" ]
                          } ]
                        } ]
                        """);
    }

    @Test
    void validateSaysHowAFileIsUnderstood() throws IOException {
        Path data = folder.resolve("d.csv");
        Files.writeString(
                data,
                """
                Zeit;Temp [°C];Ort;anomaly
                31.01.2024 10:00;1,5;Keller;0
                31.01.2024 10:05;;Keller;1
                31.01.2024 10:10;1,7;Keller;0
                31.01.2024 10:15;1,7;Keller
                """);
        Said said = Shell.run("validate", "--data", data.toString(), "--value-column", "Temp");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("delimiter ';', decimal comma", "Zeit ", "time\n", "Temp ", "°C")
                .contains("3 rows from 2024-01-31T10:00:00 to 2024-01-31T10:10:00, every 5 min")
                .contains("1 missing value, 1 row labelled anomalous");
        assertThat(said.err()).contains("warning: d.csv line 5: expected 4 columns, found 3");
    }

    @Test
    void validateSaysHowARecipeIsUnderstood() throws IOException {
        Path recipe = Files.writeString(folder.resolve("r.yaml"), "method: z_score\n");
        Said said = Shell.run("validate", "--recipe", recipe.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .startsWith("method     z_score (Z-score)\nsettings   window 0")
                .contains(
                        """
                        channels   all
                        training   all rows
                        threshold  confidence 0.95
                        grouping   bridge 0, min_length 1, direction both
                        data       given with --data
                        """);
    }

    @Test
    void helpBeginsWithExamples() {
        for (String command : new String[] {"detect", "methods", "validate"}) {
            Said said = Shell.run(command, "--help");
            assertThat(said.code()).isZero();
            assertThat(said.out()).contains("\nExamples:\n  telltale " + command);
            assertThat(said.err()).isEmpty();
        }
        assertThat(Shell.run("--help").out()).contains("detect ", "methods ", "validate ", "130 ");
        assertThat(Shell.run("--version").out()).startsWith("telltale ").endsWith(")\n");
    }

    @Test
    void givesAScriptForCompletion() {
        assertThat(Shell.run("generate-completion").out()).contains("detect", "--min-deviation");
    }
}
