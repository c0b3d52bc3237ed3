package telltale.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import telltale.app.Ui;
import telltale.job.Job;
import telltale.job.JobRunner;

final class FxJobTest {
    private final JobRunner runner = new JobRunner("test", 1);
    private final Ui ui = new Ui();
    private final List<String> heard = new ArrayList<>();

    private final FxJob.Watcher<String> watcher =
            new FxJob.Watcher<>() {
                @Override
                public void shows(Job.Snapshot snapshot) {}

                @Override
                public void finished(String result) {
                    heard.add("finished " + result);
                }

                @Override
                public void failed(Throwable error) {
                    heard.add("failed " + error.getMessage());
                }

                @Override
                public void cancelled() {
                    heard.add("cancelled");
                }
            };

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void tellsTheResultOnTheWindowsThread() {
        FxJob.start(runner, ui, "work", _ -> "42", watcher);
        assertThat(heard).isEmpty();
        ui.until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("finished 42");
    }

    @Test
    void tellsWhatWentWrong() {
        FxJob.start(
                runner,
                ui,
                "work",
                _ -> {
                    throw new IllegalArgumentException("no");
                },
                watcher);
        ui.until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("failed no");
    }

    @Test
    void stopsWhatRunsWhenCancelled() {
        CountDownLatch started = new CountDownLatch(1);
        FxJob<String> job =
                FxJob.start(
                        runner,
                        ui,
                        "work",
                        progress -> {
                            started.countDown();
                            for (long i = 0; ; i++) {
                                progress.advance(i, 0, "for ever");
                            }
                        },
                        watcher);
        ui.until(() -> started.getCount() == 0);
        job.cancel();
        ui.until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("cancelled");
    }

    @Test
    void manyReportsWaitAsOne() throws Exception {
        List<Long> shown = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        FxJob.start(
                runner,
                ui,
                "work",
                progress -> {
                    for (int i = 0; i < 100_000; i++) {
                        progress.report(i, 100_000, "counting");
                    }
                    done.countDown();
                    return "done";
                },
                new FxJob.Watcher<String>() {
                    @Override
                    public void shows(Job.Snapshot snapshot) {
                        shown.add(snapshot.done());
                    }

                    @Override
                    public void finished(String result) {
                        heard.add(result);
                    }

                    @Override
                    public void failed(Throwable error) {}

                    @Override
                    public void cancelled() {}
                });
        done.await();
        ui.until(() -> !heard.isEmpty());
        assertThat(shown).hasSizeLessThanOrEqualTo(3).last().isEqualTo(99_999L);
    }
}
