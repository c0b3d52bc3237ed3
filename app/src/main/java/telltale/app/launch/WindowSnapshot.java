package telltale.app.launch;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import telltale.analysis.Result;
import telltale.analysis.Results;
import telltale.app.fx.PngPicture;
import telltale.app.notice.Notice;
import telltale.app.settings.PreferencesFile;
import telltale.app.shell.Workbench;
import telltale.cli.ExitCode;
import telltale.cli.print.ResultText;
import telltale.cli.print.RowsCsv;
import telltale.file.AtomicFile;

/// The window drawn without a display, once all is read, analysed and laid out.
record WindowSnapshot(LaunchPlan plan, PrintWriter err) {
    private static final int LOOK_EVERY_MILLIS = 20;

    /// Returns the exit code.
    int draw(Optional<Path> picture, Optional<Path> rows) throws IOException, InterruptedException {
        FxToolkit toolkit = FxToolkit.start(false);
        Workbench workbench = toolkit.on(() -> WindowFactory.of(plan, PreferencesFile.none()));
        try {
            await(toolkit, workbench);
            PngPicture png = toolkit.on(() -> PngPicture.of(workbench.draw()));
            Optional<Result> result = toolkit.on(() -> workbench.model().result());
            if (picture.isPresent()) {
                png.write(picture.get());
            }
            if (rows.isPresent() && result.isPresent()) {
                write(result.get(), rows.get());
            }
            return code(toolkit.on(() -> workbench.model().failure()));
        } finally {
            toolkit.on(() -> {
                workbench.close();
                return true;
            });
        }
    }

    private static void await(FxToolkit toolkit, Workbench workbench) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (!toolkit.on(() -> workbench.model().settled())) {
            boolean released = never.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            if (released) {
                return;
            }
        }
    }

    private void write(Result result, Path file) throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    new RowsCsv(new ResultText(plan.recipe().source().zone()), 0, false)
                            .write(new Results(List.of(result), List.of()), text);
                    text.flush();
                });
    }

    private int code(Optional<Notice> failure) {
        failure.ifPresent(notice -> err.println("telltale: " + notice.sentence()));
        return failure.isEmpty() ? ExitCode.DONE : ExitCode.BAD_DATA;
    }
}
