package telltale.evaluation.comparison;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import telltale.detector.NotEnoughData;
import telltale.evaluation.Evaluation;
import telltale.evaluation.Evaluator;
import telltale.evaluation.Labels;
import telltale.input.UnusableData;
import telltale.job.Progress;
import telltale.series.RowRange;
import telltale.series.Series;

/// A series of a benchmark, read, split and ready to be measured on.
final class BenchmarkSeries {
    private final String name;
    private final Series series;
    private final RowRange training;
    private final Evaluator yardstick;
    private final String digest;
    private final long seed;
    private @Nullable Evaluation random;

    private BenchmarkSeries(
            String name,
            Series series,
            RowRange training,
            Evaluator yardstick,
            String digest,
            long seed) {
        this.name = name;
        this.series = series;
        this.training = training;
        this.yardstick = yardstick;
        this.digest = digest;
        this.seed = seed;
    }

    /// The series of a file that can be used.
    ///
    /// @param refused told the name of each other, and why
    static List<BenchmarkSeries> read(
            BenchmarkSet.Item item,
            EvaluationProtocol rules,
            Progress progress,
            BiConsumer<String, IOException> refused)
            throws IOException, InterruptedException {
        List<Series> all = item.source().read(progress).series();
        List<BenchmarkSeries> subjects = new ArrayList<>();
        for (Series series : all) {
            String name = all.size() == 1 ? item.name() : item.name() + "/" + series.name();
            try {
                subjects.add(of(name, series, item, rules));
            } catch (UnusableData e) {
                refused.accept(name, e);
            }
        }
        return subjects;
    }

    private static BenchmarkSeries of(
            String name, Series series, BenchmarkSet.Item item, EvaluationProtocol rules)
            throws UnusableData {
        Labels labels;
        if (item.events().isPresent()) {
            labels = item.events().get().labels(series, name, Duration.ZERO);
        } else if (series.labelled()) {
            labels = Labels.of(series);
        } else {
            throw new UnusableData(
                    "expected a column of labels, or a list of events, found neither");
        }
        RowRange training;
        try {
            training = rules.split().of(series, item.trainRows());
        } catch (NotEnoughData e) {
            throw new UnusableData(String.valueOf(e.getMessage()), e);
        }
        RowRange scored = TrainTestSplit.scored(series.length(), training, rules.includeTraining());
        var yardstick = new Evaluator(series, labels, scored, rules.tolerance());
        return new BenchmarkSeries(
                name, series, training, yardstick, digest(series, labels), rules.seed());
    }

    private static String digest(Series series, Labels labels) {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 13);
        int width = series.width();
        for (int row = 0; row < series.length(); row++) {
            if (buffer.remaining() < 9) {
                drain(buffer, digest);
            }
            buffer.putLong(series.timeAt(row)).put((byte) (labels.at(row) ? 1 : 0));
            for (int channel = 0; channel < width; channel++) {
                if (buffer.remaining() < 8) {
                    drain(buffer, digest);
                }
                buffer.putDouble(series.valueAt(channel, row));
            }
        }
        drain(buffer, digest);
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    private static void drain(ByteBuffer buffer, MessageDigest digest) {
        digest.update(buffer.flip());
        buffer.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String name() {
        return name;
    }

    Series series() {
        return series;
    }

    RowRange training() {
        return training;
    }

    Evaluator yardstick() {
        return yardstick;
    }

    /// What a candidate's figures here depend on; the same key, the same figures.
    String key(Candidate candidate) {
        String all =
                String.join(
                        "|",
                        candidate.fingerprint(),
                        digest,
                        training.toString(),
                        yardstick.toString(),
                        Long.toString(seed));
        MessageDigest sha = sha256();
        return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    /// The figures of a detector that knows nothing; computed once.
    synchronized Evaluation random() {
        if (random == null) {
            random = yardstick.random(seed);
        }
        return random;
    }
}
