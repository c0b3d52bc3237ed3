package telltale.detector.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import telltale.detector.Expectation;
import telltale.detector.Explanation;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.detector.tensor.TensorModel;
import telltale.detector.tensor.Tensors;
import telltale.job.ParallelRows;
import telltale.job.Progress;
import telltale.math.SignificantDigits;
import telltale.series.Series;
import telltale.transform.WindowMatrix;

/// Model that scores rows by a network's reconstruction error.
///
/// Windows start every few rows, counted from the first row of the series or stream, so that each
/// row is in several. The score of a row is the root of the mean, over the windows it is in, of its
/// own squared error and of the window's mean one, half each: a row stands out by itself, and so
/// does one in a shape that the network does not know. Errors are in units of what is usual at that
/// place of a window. A live stream knows a score when the last window with the row has passed.
final class NetworkModel implements Model.Causal, TensorModel {
    /// The windows a thread takes at a time.
    private static final int BLOCK = 64;

    /// About so many numbers are kept between giving back and adding up.
    private static final int NUMBERS = 1 << 21;

    private final TrainedNetwork trained;
    private final BitSet anomalousTraining;
    private final List<String> notes;

    private NetworkModel(TrainedNetwork trained, BitSet anomalousTraining, List<String> notes) {
        this.trained = trained;
        this.anomalousTraining = anomalousTraining;
        List<String> all = new ArrayList<>(notes);
        if (!trained.vectorised()) {
            all.add(
                    "Slow: this Java has no vector unit to offer; start it with '--add-modules"
                            + " jdk.incubator.vector'.");
        }
        this.notes = List.copyOf(all);
    }

    /// One that has been kept.
    static NetworkModel of(TrainedNetwork trained) {
        return new NetworkModel(trained, new BitSet(), List.of());
    }

    /// One that has just learnt from a training.
    static NetworkModel of(
            TrainedNetwork trained, Series training, List<String> notes, Progress progress)
            throws InterruptedException {
        var model = new NetworkModel(trained, new BitSet(), notes);
        double[] scores = model.score(training, progress).values();
        return new NetworkModel(trained, TrainingOutliers.rows(scores, trained.length()), notes);
    }

    @Override
    public BitSet anomalousTraining() {
        return (BitSet) anomalousTraining.clone();
    }

    @Override
    public int delay() {
        return trained.length() - 1;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Tensors tensors() {
        return trained.tensors();
    }

    @Override
    public Scorer open() {
        return new NetworkStream(trained);
    }

    @Override
    public Scorer resume(byte[] state) {
        return NetworkStream.resume(trained, state);
    }

    @Override
    public Scores score(Series series, Progress progress) throws InterruptedException {
        WindowMatrix windows = trained.framing().windows(series);
        int rows = series.length();
        int channels = trained.framing().channels();
        double[] scores = new double[rows];
        double[][] expected = new double[channels][rows];
        Arrays.fill(scores, Double.NaN);
        for (double[] channel : expected) {
            Arrays.fill(channel, Double.NaN);
        }
        if (windows.count() > 0) {
            var sums = new RowSums(trained, rows);
            add(windows, sums, progress);
            for (int row = 0; row < rows; row++) {
                if (windows.present(row)) {
                    scores[row] = sums.score(row);
                    for (int channel = 0; channel < channels; channel++) {
                        expected[channel][row] = sums.expected(channel, row);
                    }
                }
            }
        }
        return Scores.of(scores, expectation(expected));
    }

    private Expectation expectation(double[][] expected) {
        double[] scales = new double[expected.length];
        Arrays.setAll(scales, trained::usual);
        return new Expectation() {
            @Override
            public double valueAt(int channel, int row) {
                return expected[channel][row];
            }

            @Override
            public double scaleAt(int channel, int row) {
                return scales[channel];
            }
        };
    }

    /// Gives back all windows, in groups; within a group on all cores, added up in order.
    private void add(WindowMatrix windows, RowSums sums, Progress progress)
            throws InterruptedException {
        int stride = trained.stride();
        int count = (windows.count() - 1) / stride + 1;
        int blocks = Math.clamp(NUMBERS / ((long) BLOCK * windows.width()), 1, 64);
        WindowReconstruction[] group = new WindowReconstruction[blocks];
        for (int from = 0; from < count; from += blocks * BLOCK) {
            int begin = from;
            int size = Math.min(blocks * BLOCK, count - from);
            ParallelRows.run(
                    size,
                    BLOCK,
                    progress.within((long) from * stride, windows.rows(), "scoring"),
                    "scoring",
                    (first, last) -> {
                        int place = first / BLOCK;
                        if (group[place] == null) {
                            group[place] = trained.open(BLOCK);
                        }
                        for (int i = first; i < last; i++) {
                            windows.copy((begin + i) * stride, group[place].window(i - first), 0);
                        }
                        group[place].run(last - first);
                    });
            for (int i = 0; i < size; i++) {
                int window = (begin + i) * stride;
                if (windows.usable(window)) {
                    sums.add(group[i / BLOCK], i % BLOCK, window, 0);
                }
            }
        }
        int last = windows.count() - 1;
        if (last % stride != 0 && windows.usable(last)) {
            // For the rows behind the last window: a stream does not know them yet.
            WindowReconstruction end = trained.open(1);
            windows.copy(last, end.window(0), 0);
            end.run(1);
            sums.add(end, 0, last, 1);
        }
    }

    @Override
    public Explanation explain(Series series, Scores scores, int row) {
        int length = trained.length();
        Explanation plain = Explanation.of(series, scores, row);
        if (series.length() < length || Double.isNaN(scores.at(row))) {
            return plain;
        }
        int most = (series.length() - length) / trained.stride();
        int middle = (row - length / 2) / trained.stride();
        int window = Math.clamp(middle, 0, most) * trained.stride();
        window = row >= window + length ? series.length() - length : window;
        double[] parts = parts(series, row, window);
        double total = Arrays.stream(parts).sum();
        int channel = 0;
        List<Double> contributions = new ArrayList<>();
        for (int c = 0; c < parts.length; c++) {
            channel = parts[c] > parts[channel] ? c : channel;
            contributions.add(total > 0 ? parts[c] / total : 1.0 / parts.length);
        }
        var expectation = scores.expectation().orElseThrow();
        double actual = series.valueAt(channel, row);
        double expected = expectation.valueAt(channel, row);
        double deviation = actual - expected;
        return new Explanation(
                row,
                scores.at(row),
                channel,
                actual,
                expected,
                deviation,
                deviation / expectation.scaleAt(channel, row),
                Optional.of(new Explanation.Window(window, window + length)),
                contributions,
                sentence(series.channels().get(channel), actual, expected, parts[channel]));
    }

    /// What each channel adds to the score of a row, as a window that holds it sees it.
    private double[] parts(Series series, int row, int window) {
        int length = trained.length();
        WindowReconstruction block = trained.open(1);
        trained.framing().windows(series.rows(window, window + length)).copy(0, block.window(0), 0);
        block.run(1);
        double[] parts = new double[trained.framing().channels()];
        for (int channel = 0; channel < parts.length; channel++) {
            for (int i = 0; i < length; i++) {
                double off = trained.off(block, 0, channel * length + i);
                parts[channel] +=
                        off * off * (i == row - window ? 0.5 : 0) + off * off / (2 * length);
            }
        }
        return parts;
    }

    private String sentence(Series.Channel channel, double actual, double expected, double part) {
        String unit = channel.unit().isEmpty() ? "" : " " + channel.unit();
        String here =
                Double.isNaN(actual)
                        ? "there is no value here"
                        : "here it is %s%s where %s%s was expected"
                                .formatted(
                                        SignificantDigits.of(actual, 6),
                                        unit,
                                        SignificantDigits.of(expected, 6),
                                        unit);
        return "The network gives back the %,d rows of '%s' around here with %s times the usual error: %s."
                .formatted(
                        trained.length(),
                        channel.name(),
                        SignificantDigits.of(Math.sqrt(part), 2),
                        here);
    }
}
