package telltale.evaluation.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import telltale.detector.NotEnoughData;
import telltale.detector.Scores;
import telltale.evaluation.Labels;
import telltale.job.Progress;
import telltale.series.RowRange;
import telltale.series.Series;

/// Contenders and files to compare them on.
final class Fakes {
    private Fakes() {}

    /// Scores each row by its distance from the training's mean; counts its runs.
    static final class Distance implements Candidate {
        final AtomicInteger runs = new AtomicInteger();
        private final String name;
        private final double sign;

        Distance(String name, double sign) {
            this.name = name;
            this.sign = sign;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String fingerprint() {
            return "distance " + sign;
        }

        @Override
        public Detections run(Series series, RowRange training, Progress progress) {
            runs.incrementAndGet();
            if (series.length() < 100) {
                throw NotEnoughData.rows("distance", 100, series.length());
            }
            double[] values = series.channelValues(0);
            double mean = Arrays.stream(values, training.from(), training.to()).average().orElse(0);
            double[] scores = Arrays.stream(values).map(v -> sign * Math.abs(v - mean)).toArray();
            BitSet above = new BitSet();
            for (int row = 0; row < scores.length; row++) {
                above.set(row, scores[row] > 4);
            }
            return Detections.of(Scores.of(scores), Labels.spans(above));
        }

        @Override
        public Optional<Candidate> seeded(long seed) {
            return Optional.empty();
        }
    }

    /// Fails where it must not.
    record Broken() implements Candidate {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public String fingerprint() {
            return "broken";
        }

        @Override
        public Detections run(Series series, RowRange training, Progress progress) {
            throw new IllegalStateException("out of luck");
        }

        @Override
        public Optional<Candidate> seeded(long seed) {
            return Optional.empty();
        }
    }

    /// Runs until it is interrupted.
    record Endless() implements Candidate {
        @Override
        public String name() {
            return "endless";
        }

        @Override
        public String fingerprint() {
            return "endless";
        }

        @Override
        public Detections run(Series series, RowRange training, Progress progress)
                throws InterruptedException {
            new CountDownLatch(1).await();
            throw new IllegalStateException("waited for nothing");
        }

        @Override
        public Optional<Candidate> seeded(long seed) {
            return Optional.empty();
        }
    }

    /// Lets another thread ask for memory.
    record Helped() implements Candidate {
        static final int BYTES = 64 << 20;

        @Override
        public String name() {
            return "helped";
        }

        @Override
        public String fingerprint() {
            return "helped";
        }

        @Override
        public Detections run(Series series, RowRange training, Progress progress)
                throws InterruptedException {
            AtomicLong sum = new AtomicLong();
            Thread helper =
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; i < 64; i++) {
                                    sum.addAndGet(new byte[BYTES / 64].length);
                                }
                            });
            helper.join();
            double[] scores = new double[series.length()];
            scores[0] = sum.get();
            return Detections.of(Scores.of(scores), List.of());
        }

        @Override
        public Optional<Candidate> seeded(long seed) {
            return Optional.empty();
        }
    }

    /// Says what another does, but some rows later.
    record Late(Candidate other, int rows) implements Candidate {
        @Override
        public String name() {
            return "late " + other.name();
        }

        @Override
        public String fingerprint() {
            return name();
        }

        @Override
        public Detections run(Series series, RowRange training, Progress progress)
                throws InterruptedException {
            Detections judged = other.run(series, training, progress);
            return new Detections(
                    judged.scores(),
                    judged.confidences(),
                    rows,
                    judged.promised(),
                    judged.detected(),
                    judged.notes());
        }

        @Override
        public Optional<Candidate> seeded(long seed) {
            return Optional.empty();
        }
    }

    /// Gaussian noise with a few rows far out, all labelled, in a CSV file.
    static Path write(Path folder, String name, int rows, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>(List.of("timestamp,value,label"));
        for (int row = 0; row < rows; row++) {
            boolean anomalous = row % 97 == 90;
            double value = random.nextGaussian() + (anomalous ? 9 : 0);
            lines.add(row + "," + value + "," + (anomalous ? 1 : 0));
        }
        Files.createDirectories(folder);
        return Files.write(folder.resolve(name + ".csv"), lines, StandardCharsets.UTF_8);
    }
}
