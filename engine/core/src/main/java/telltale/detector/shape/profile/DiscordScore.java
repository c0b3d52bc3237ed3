package telltale.detector.shape.profile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import telltale.detector.NotEnoughData;
import telltale.job.ParallelRows;
import telltale.job.Progress;
import telltale.math.OrderStatistics;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// How far windows of one length are from those of a training: the distance a row to the nearest,
/// over what is usual within the training, in the channel where that is most. Immutable.
final class DiscordScore {
    /// Distances below this, in deviations of the channel, are noise of a flat stretch.
    private static final double FLAT = 0.05;

    /// Values further out, in deviations of the channel, count as this far.
    private static final double FURTHEST = 1_000;

    /// A long training is looked at in stretches of about so many windows.
    private static final int STRETCH = 4_096;

    /// How many tiles tell what is usual.
    private static final int USUAL_TILES = 4;

    private final WindowSpec framing;
    private final List<AbJoin> joins;
    private final double[] usual;

    private DiscordScore(WindowSpec framing, List<AbJoin> joins) {
        this.framing = framing;
        this.joins = joins;
        usual = new double[joins.size()];
        Arrays.fill(usual, 1);
    }

    /// @param neighbour which nearest neighbour to compare with, 1 for the nearest
    /// @param most how many windows of the training are kept
    static DiscordScore learn(
            Series training, WindowSpec framing, int neighbour, int most, Progress progress)
            throws InterruptedException {
        WindowMatrix windows = framing.windows(training);
        if (windows.pick(1, 1).length == 0) {
            throw NotEnoughData.rows("matrix profile", framing.length(), training.length());
        }
        List<AbJoin> joins = new ArrayList<>();
        for (int channel = 0; channel < framing.channels(); channel++) {
            progress.advance(channel, framing.channels(), "learning");
            joins.add(join(windows, channel, neighbour, most));
        }
        var gauge = new DiscordScore(framing, joins);
        for (int channel = 0; channel < joins.size(); channel++) {
            gauge.usual[channel] = gauge.usual(windows, channel, progress);
        }
        return gauge;
    }

    private static AbJoin join(WindowMatrix windows, int channel, int neighbour, int most) {
        WindowSpec framing = windows.framing();
        double flat = framing.scaling() == WindowScaling.Z_NORM ? FLAT : 0;
        var metric = new ProfileMetric(framing.length(), framing.scaling(), flat);
        var builder = new AbJoin.Builder(metric, neighbour);
        int count = windows.count();
        int stretches = count <= most ? 1 : Math.ceilDiv(most, STRETCH);
        int each = Math.min(count, most) / stretches;
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) i * count / stretches);
            long[] times = new long[each];
            boolean[] usable = new boolean[each];
            for (int w = 0; w < each; w++) {
                times[w] = windows.time(from + w);
                usable[w] = windows.usable(from + w);
            }
            builder.add(values(windows, channel, from, from + each), usable, times);
        }
        return builder.build(framing.duration());
    }

    /// The values that some windows cover.
    private static double[] values(WindowMatrix windows, int channel, int from, int to) {
        int end = to + windows.framing().length() - 1;
        double[] values = new double[end - from];
        windows.copyRows(channel, from, end, values, 0);
        for (int i = 0; i < values.length; i++) {
            values[i] = kept(values[i]);
        }
        return values;
    }

    private static double kept(double value) {
        return Math.clamp(value, -FURTHEST, FURTHEST);
    }

    private double usual(WindowMatrix windows, int channel, Progress progress)
            throws InterruptedException {
        int tiles = Math.ceilDiv(windows.count(), JoinTile.TILE);
        int looked = Math.min(tiles, USUAL_TILES);
        double[] distances = new double[looked * JoinTile.TILE];
        Arrays.fill(distances, Double.NaN);
        ParallelRows.run(
                looked,
                1,
                progress,
                "learning",
                (i, _) -> {
                    int from = (int) ((long) i * tiles / looked) * JoinTile.TILE;
                    int to = Math.min(windows.count(), from + JoinTile.TILE);
                    double[] found = distances(windows, channel, from, to);
                    System.arraycopy(found, 0, distances, i * JoinTile.TILE, to - from);
                });
        double median = OrderStatistics.median(distances);
        return median > FLAT ? median : FLAT;
    }

    /// Of windows `from` (inclusive) to `to` (exclusive), a tile at most.
    private double[] distances(WindowMatrix windows, int channel, int from, int to) {
        AbJoin join = joins.get(channel);
        double[] distances = new double[to - from];
        long[] times = new long[to - from];
        for (int w = from; w < to; w++) {
            times[w - from] = windows.time(w);
        }
        double[] values = values(windows, channel, from, to);
        join.distances(Subsequences.of(join.metric(), values), times, distances);
        for (int w = from; w < to; w++) {
            distances[w - from] =
                    windows.usable(w) ? relative(distances[w - from], channel) : Double.NaN;
        }
        return distances;
    }

    private double relative(double squared, int channel) {
        return Math.sqrt(Math.max(0, squared) / framing.length()) / usual[channel];
    }

    WindowSpec framing() {
        return framing;
    }

    /// One per window of the series; NaN where it has none.
    double[] scores(Series series, Progress progress) throws InterruptedException {
        WindowMatrix windows = framing.windows(series);
        double[] scores = new double[windows.count()];
        Arrays.fill(scores, Double.NaN);
        for (int c = 0; c < joins.size(); c++) {
            int channel = c;
            ParallelRows.run(
                    scores.length,
                    JoinTile.TILE,
                    progress,
                    "comparing windows",
                    (from, to) -> {
                        double[] found = distances(windows, channel, from, to);
                        for (int w = from; w < to; w++) {
                            scores[w] = higher(scores[w], found[w - from]);
                        }
                    });
        }
        return scores;
    }

    private static double higher(double a, double b) {
        return b > a || Double.isNaN(a) ? b : a;
    }

    /// The numbers of the training's window nearest to one in each channel, scaled; empty where
    /// some channel has none.
    double[] nearest(WindowMatrix windows, int window) {
        double[] normal = new double[framing.width()];
        for (int channel = 0; channel < joins.size(); channel++) {
            AbJoin join = joins.get(channel);
            double[] values = values(windows, channel, window, window + 1);
            var own = Subsequences.of(join.metric(), values);
            int at = channel * framing.length();
            if (!join.nearest(own, windows.time(window), normal, at)) {
                return new double[0];
            }
        }
        return normal;
    }

    Live open() {
        return new Live();
    }

    /// The windows of a stream, one after the other: the same bits as [#scores].
    final class Live {
        private final List<StreamingJoin> walks = joins.stream().map(StreamingJoin::new).toList();

        /// Takes in the next row.
        ///
        /// @param time the row's
        /// @param newest one value per channel, in deviations
        /// @return the score of the window that ends there, usable or not
        double next(long time, double[] newest) {
            double score = Double.NaN;
            for (int channel = 0; channel < walks.size(); channel++) {
                double squared = walks.get(channel).next(time, kept(newest[channel]));
                score = higher(score, relative(squared, channel));
            }
            return score;
        }

        int stateBytes() {
            return walks.size() * walks.getFirst().stateBytes();
        }

        void save(ByteBuffer out) {
            walks.forEach(walk -> walk.save(out));
        }

        void restore(ByteBuffer in) {
            walks.forEach(walk -> walk.restore(in));
        }
    }
}
