package telltale.app.live;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import telltale.analysis.Result;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.LiveRows;
import telltale.input.FeedTally;
import telltale.input.Source;
import telltale.job.Progress;
import telltale.series.RowRange;
import telltale.series.Series;
import telltale.series.Warning;

/// Follows one file, a step at a time: takes what has been added, scores it, and shows both. Holds
/// so many rows that their values stay below a bound. One thread's, but for [#judge].
final class FollowedFile implements AutoCloseable {
    /// Values held at least, over all channels.
    private static final int VALUES = 8 << 20;

    private static final int LEAST_ROWS = 10_000;
    private static final int MOST_ROWS = 1 << 20;

    /// What scoring may take of a step, so that rows are shown in time whatever it costs.
    private static final long SCORING_NANOS = 10_000_000;

    private static final int MOST_REMARKS = 20;
    private static final long SECOND = 1_000_000_000L;

    /// What to follow.
    ///
    /// @param series the name of the series in the file
    /// @param channels the channels meant, by name; empty = all
    /// @param shown what the chart shows so far
    record Target(Source.Live source, String series, List<String> channels, ChartContent shown) {}

    /// A result to score by, and its method.
    private record Judge(Result result, String method) {}

    private final Source.Feed tail;
    private final Series history;
    private final int[] picked;
    private final double[] values;
    private final LiveRows rows;
    private final ChartContent.Stretches stretches;
    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Judge> wanted = new AtomicReference<>();
    private Optional<LiveScores> scores = Optional.empty();
    private String method = "";
    private List<String> remarks = List.of();
    private FeedTally told;
    private long secondBegan;
    private long secondRows;
    private long perSecond;

    private FollowedFile(Source.Feed tail, Target target, LongSupplier nanos) {
        this.tail = tail;
        this.nanos = nanos;
        Series whole = tail.before();
        history = target.channels().isEmpty() ? whole : whole.select(target.channels());
        picked =
                history.channels().stream()
                        .mapToInt(channel -> whole.channels().indexOf(channel))
                        .toArray();
        values = new double[picked.length];
        int most = Math.clamp(VALUES / picked.length, LEAST_ROWS, MOST_ROWS);
        rows = new LiveRows(history.name(), history.timing(), history.channels(), most);
        int first = Math.max(0, history.length() - most);
        stretches = target.shown().rows();
        rows.continueFrom(target.shown().timeline().from(), first);
        for (int row = first; row < history.length(); row++) {
            history.copyRow(row, values);
            rows.append(history.timeAt(row), values);
        }
        told = tail.tally();
        secondBegan = nanos.getAsLong();
    }

    /// Reads what there is and goes on from there.
    ///
    /// @param nanos a clock that never goes back
    static FollowedFile open(Target target, LongSupplier nanos, Progress progress)
            throws IOException, InterruptedException {
        Source.Feed tail = target.source().follow(target.series(), progress);
        try {
            return new FollowedFile(tail, target, nanos);
        } catch (RuntimeException e) {
            tail.close();
            throw e;
        }
    }

    /// Scores by what was found, from the next step on; where only the threshold is another one,
    /// the rows are only judged. From any thread.
    void judge(Result result, String method) {
        wanted.set(new Judge(result, method));
    }

    /// Takes what has been added.
    ///
    /// @return whether there is anything new to show
    boolean step() throws IOException {
        boolean changed = takeJudge();
        long before = tail.tally().rows();
        boolean more = tail.poll(taker);
        long waiting = waiting();
        long began = nanos.getAsLong();
        scores.ifPresent(one -> one.advance(() -> nanos.getAsLong() - began < SCORING_NANOS));
        FeedTally now = tail.tally();
        secondRows += now.rows() - before;
        changed |= count(began) || more || !now.equals(told) || waiting != waiting();
        if (now.leftOut() != told.leftOut()) {
            remarks = tail.warnings().stream().limit(MOST_REMARKS).map(Warning::toString).toList();
        }
        told = now;
        return changed;
    }

    private final Source.Taker taker =
            new Source.Taker() {
                @Override
                public void row(long time, double[] all) {
                    for (int channel = 0; channel < picked.length; channel++) {
                        values[channel] = all[picked[channel]];
                    }
                    rows.append(time, values);
                }

                @Override
                public void startsOver() {
                    rows.clear();
                    scores.ifPresent(LiveScores::startOver);
                }
            };

    private boolean takeJudge() {
        Judge judge = wanted.getAndSet(null);
        if (judge == null || judge.result().series().width() != picked.length) {
            return false;
        }
        method = judge.method();
        if (scores.isPresent() && scores.get().isOf(judge.result())) {
            scores.get().judge(judge.result());
        } else {
            scores = Optional.of(new LiveScores(judge.result(), rows, history));
        }
        return true;
    }

    private boolean count(long now) {
        if (now - secondBegan < SECOND) {
            return false;
        }
        long before = perSecond;
        perSecond = Math.round(secondRows * (double) SECOND / (now - secondBegan));
        secondBegan = now;
        secondRows = 0;
        return perSecond != before;
    }

    private long waiting() {
        return scores.map(LiveScores::waiting).orElse(0L);
    }

    /// What there is now.
    LivePicture picture() {
        var content =
                scores.isEmpty() ? rows.content() : rows.content(method, scores.get().marks());
        if (rows.first() < history.length()) {
            content = content.with(since(rows.first()));
        }
        return new LivePicture(content, new LiveState(tail.tally(), perSecond, waiting(), remarks));
    }

    /// What is said of stretches of the rows there were, as seen from a later row.
    private ChartContent.Stretches since(long first) {
        return new ChartContent.Stretches(
                since(stretches.labels(), first),
                since(stretches.training().stream().toList(), first).stream().findFirst(),
                since(stretches.excluded(), first));
    }

    private static List<RowRange> since(List<RowRange> spans, long first) {
        return spans.stream()
                .filter(span -> span.to() > first)
                .map(span ->
                        new RowRange(
                                (int) Math.max(0, span.from() - first), (int) (span.to() - first)))
                .toList();
    }

    /// Whether lines may be waiting that have not been read.
    boolean isBehind() {
        return waiting() > 0;
    }

    @Override
    public void close() throws IOException {
        tail.close();
    }
}
