package telltale.detector.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.window.WindowModel;
import telltale.detector.window.WindowScoring;
import telltale.job.Progress;
import telltale.math.OrderStatistics;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// Judges a window by how much its second half differs from its first, in what is usual for that
/// channel of the training; the channel where that is most counts. Immutable.
public final class TwoSampleChange implements WindowScoring {
    /// How many windows of the training tell what is usual.
    private static final int LOOKED = 20_000;

    /// Windows between two looks at the progress.
    private static final int BLOCK = 256;

    /// What of a stretch is compared.
    @FunctionalInterface
    public interface Difference {
        /// How far the rows from `middle` to `to` (exclusive) are from those from `from` to
        /// `middle`.
        double of(double[] values, int from, int middle, int to);
    }

    private final WindowSpec framing;
    private final Difference difference;
    private final double[] usual;

    private TwoSampleChange(WindowSpec framing, Difference difference, double[] usual) {
        this.framing = framing;
        this.difference = difference;
        this.usual = usual;
    }

    /// Learns a model.
    ///
    /// @param what the method, for messages
    /// @param half the rows of a half; 0 = the shortest season of the training
    /// @param least the least difference that is more than rounding
    public static Model learn(
            String what,
            Series training,
            int half,
            double least,
            Difference difference,
            Progress progress)
            throws InterruptedException {
        List<String> notes = new ArrayList<>();
        int rows = WindowSpec.learn(training, half, WindowScaling.NONE, notes).length();
        var framing = WindowSpec.learn(training, 2 * rows, WindowScaling.NONE, notes);
        WindowMatrix windows = framing.windows(training);
        int[] picked = windows.pick(1, LOOKED);
        if (picked.length == 0) {
            throw NotEnoughData.rows(what, 2L * rows, training.length());
        }
        double[] ones = new double[framing.channels()];
        Arrays.fill(ones, 1);
        var raw = new TwoSampleChange(framing, difference, ones);
        double[][] found = new double[framing.channels()][picked.length];
        for (int from = 0; from < picked.length; from += BLOCK) {
            progress.advance(from, picked.length, "learning");
            for (int i = from; i < Math.min(picked.length, from + BLOCK); i++) {
                double[] line = windows.copy(new int[] {picked[i]});
                for (int channel = 0; channel < found.length; channel++) {
                    found[channel][i] = raw.difference(line, 0, channel);
                }
            }
        }
        double[] usual = new double[found.length];
        Arrays.setAll(usual, c -> Math.max(least, 1.4826 * OrderStatistics.median(found[c])));
        return WindowModel.of(windows, new TwoSampleChange(framing, difference, usual), notes);
    }

    private double difference(double[] lines, int line, int channel) {
        int length = framing.length();
        int from = line * framing.width() + channel * length;
        return difference.of(lines, from, from + length / 2, from + length);
    }

    @Override
    public void score(double[] windows, long[] times, int count, double[] scores) {
        for (int line = 0; line < count; line++) {
            double score = 0;
            for (int channel = 0; channel < usual.length; channel++) {
                score = Math.max(score, difference(windows, line, channel) / usual[channel]);
            }
            scores[line] = score;
        }
    }
}
