package telltale.app.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import telltale.analysis.recipe.Recipe;
import telltale.app.settings.Look;
import telltale.cli.CliCommand;
import telltale.cli.ExitCode;
import telltale.detector.Catalogue;

/// Opens the window, or draws it where there is no display.
@Command(
        name = "open",
        header = "Opens files in the window.",
        description = {
            "",
            "Where there is no display, the window is drawn to telltale-<name>.png and every row"
                    + " with its score is written to telltale-<name>.csv.",
            "",
            "Examples:",
            "  telltale open",
            "  telltale open machine.csv pump.csv",
            "  telltale open machine.csv --recipe machine.yaml",
            "  telltale open sensors.csv --follow",
            "  telltale open machine.csv --snapshot machine.png --size 1920x1080 --theme dark",
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class OpenCommand implements CliCommand {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "CSV files; the first is shown.")
    private List<Path> files = List.of();

    @Option(
            names = "--follow",
            description = "Follow the first file: rows that are added to it appear as they come.")
    private boolean follow;

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "Look for anomalies as this recipe says.")
    private @Nullable Path recipe;

    @Option(
            names = "--method",
            paramLabel = "ID",
            description = "Look with this method; 'telltale methods' lists them.")
    private @Nullable String method;

    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            description = "Draw the window to this PNG file instead of showing it.")
    private @Nullable Path snapshot;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description =
                    "With --snapshot: write every row of what is shown with its score to this CSV"
                            + " file.")
    private @Nullable Path results;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x800",
            description = "The size in pixels (default: ${DEFAULT-VALUE}).")
    private String size;

    @Option(
            names = "--theme",
            paramLabel = "LOOK",
            description = "light, dark or system; default: as chosen last.")
    private @Nullable String theme;

    @Spec private CommandSpec spec;

    /// For picocli, which sets the fields.
    @SuppressWarnings("NullAway.Init")
    public OpenCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Catalogue catalogue = Catalogue.load();
        Recipe plain;
        try {
            plain =
                    recipe == null
                            ? Recipe.standard(Recipe.standardMethod(catalogue).detector())
                            : Recipe.read(recipe, catalogue);
        } catch (IllegalArgumentException e) {
            err.println("telltale: " + e.getMessage());
            return ExitCode.BAD_CONFIG;
        } catch (IOException e) {
            err.println("telltale: recipe '%s' cannot be read: %s".formatted(recipe, why(e)));
            return ExitCode.BAD_CONFIG;
        }
        return run(plan(catalogue, plain), err);
    }

    private static String why(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? "there is no such file"
                : String.valueOf(e.getMessage());
    }

    private LaunchPlan plan(Catalogue catalogue, Recipe plain) {
        try {
            Recipe chosen =
                    method == null
                            ? plain
                            : new Recipe(
                                    plain.file(),
                                    plain.source(),
                                    plain.channels(),
                                    catalogue.method(method).detector(),
                                    plain.training(),
                                    plain.threshold(),
                                    plain.grouping());
            List<Path> opened =
                    files.isEmpty() ? plain.file().map(List::of).orElse(List.of()) : files;
            return new LaunchPlan(
                    opened,
                    catalogue,
                    chosen,
                    recipe != null,
                    follow,
                    LaunchPlan.Size.of(size),
                    Optional.ofNullable(theme).map(Look::of));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int run(LaunchPlan plan, PrintWriter err) throws IOException, InterruptedException {
        if (snapshot != null || results != null) {
            return new WindowSnapshot(plan, err)
                    .draw(Optional.ofNullable(snapshot), Optional.ofNullable(results));
        }
        Map<String, String> environment = System.getenv();
        if (DisplayCheck.isThere(environment, System.getProperty("os.name"))) {
            return new WindowLaunch(plan).show();
        }
        if (plan.files().isEmpty()) {
            err.println("telltale: there is no display to open a window on");
            return ExitCode.INTERNAL;
        }
        Path picture = Path.of(plan.stem() + ".png");
        Path rows = Path.of(plan.stem() + ".csv");
        err.println(
                "telltale: there is no display, so the window goes to %s and its rows to %s"
                        .formatted(picture, rows));
        return new WindowSnapshot(plan, err).draw(Optional.of(picture), Optional.of(rows));
    }
}
