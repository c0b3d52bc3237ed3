package telltale.detector.statistical;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import telltale.detector.Expectation;
import telltale.detector.Explanation;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.job.Progress;
import telltale.math.extreme.GpdTail;
import telltale.series.Series;

/// Ensemble of univariate models, one per channel, that keeps each channel on its own scale. A
/// deviation that is usual in a noisy channel may be unheard of in a smooth one, so it is not the
/// deviations that are compared but the probabilities `p` that a row of the training has one as
/// large in that channel, by a tail fitted to it ([GpdTail]). A row's score comes from the least of
/// them among its `m` channels with a value, corrected for their number (Šidák 1967,
/// doi:10.1080/01621459.1967.10482935): `(1 - (1 - p)^m)^(-1/6)`, the same power as that of a
/// consensus. 1 is ordinary.
///
/// The band of a channel is its own where the score is one that a stretch as long as the training
/// shows with probability 0.05, and follows other cutoffs in proportion.
final class ChannelEnsemble implements Model.Causal {
    /// As in a consensus, see its combination of scores: the tail of such scores has the shape that
    /// a calibration holds for the likeliest.
    private static final double ROOT = 6;

    /// Surprises beyond this, minus the logarithm of a probability, count by their logarithm.
    private static final double FAR = 60;

    /// The surprise of what has probability 0.
    private static final double MOST = 700;

    /// The probability that a normal stretch as long as the training leaves the bands.
    private static final double BAND = 0.05;

    private static final double[] NOTHING = {Double.NaN};

    private final List<Part> parts;
    private final List<String> notes;

    /// Fits a series of one channel.
    @FunctionalInterface
    interface UnivariateFit {
        Model.Causal fit(Series channel, Progress progress) throws InterruptedException;
    }

    /// What is known of a channel.
    ///
    /// @param channel its number
    /// @param factor what a scale is multiplied with to be one of the row's score
    private record Part(int channel, Model.Causal model, GpdTail tail, double factor) {
        /// Minus the logarithm of the probability of a deviation as large; NaN for NaN.
        double surprise(double score) {
            double p = tail.exceedance(score);
            if (p == 0) {
                return MOST + StrictMath.log1p(score);
            }
            return Double.isNaN(p) ? Double.NaN : Math.max(0, -StrictMath.log(p));
        }
    }

    private ChannelEnsemble(List<Part> parts, List<String> notes) {
        this.parts = parts;
        this.notes = List.copyOf(notes);
    }

    /// The model of a single channel itself, an ensemble for several. A channel that has not enough
    /// values to be learnt from takes no part.
    ///
    /// @throws NotEnoughData where no channel has enough
    static Model fit(Series training, Progress progress, UnivariateFit fit)
            throws InterruptedException {
        if (training.width() == 1) {
            return fit.fit(training, progress);
        }
        List<Part> parts = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<NotEnoughData> refusals = new ArrayList<>();
        for (int channel = 0; channel < training.width(); channel++) {
            progress.advance(channel, training.width(), "fitting");
            Series one = training.channel(channel);
            String name = training.channels().get(channel).name();
            try {
                Model.Causal model = fit.fit(one, Progress.NONE);
                double[] scores = model.score(one, Progress.NONE).values();
                parts.add(part(channel, model, GpdTail.of(scores), training));
                model.notes().forEach(note -> notes.add(name + ": " + note));
            } catch (NotEnoughData e) {
                refusals.add(e);
                notes.add(name + ": " + e.getMessage() + ".");
            }
        }
        if (parts.isEmpty()) {
            throw refusals.getFirst();
        }
        return new ChannelEnsemble(List.copyOf(parts), notes);
    }

    private static Part part(int channel, Model.Causal model, GpdTail tail, Series training) {
        double rare = BAND / Math.max(1, training.length());
        double own = quantile(tail, rare / training.width());
        double factor = own / scoreOf(-StrictMath.log(rare));
        return new Part(channel, model, tail, factor > 0 ? factor : 1);
    }

    /// The least score of about this exceedance probability, to a part in 10⁹.
    private static double quantile(GpdTail tail, double probability) {
        double low = tail.start();
        if (!(tail.exceedance(low) > probability)) {
            return low;
        }
        double step = Math.max(1e-9, 1e-9 * Math.abs(low));
        while (step < ScaledDeviation.HIGHEST && tail.exceedance(low + step) > probability) {
            step *= 2;
        }
        double high = low + step;
        for (int i = 0; i < 40; i++) {
            double middle = low + (high - low) / 2;
            if (tail.exceedance(middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double scoreOf(double surprise) {
        double far = Math.max(0, surprise - FAR);
        return StrictMath.exp((Math.min(surprise, FAR) + StrictMath.log1p(far)) / ROOT);
    }

    /// The score of a row whose `present` channels have this highest surprise; NaN for none.
    private static double combine(double highest, int present) {
        if (present == 0) {
            return Double.NaN;
        }
        double p = StrictMath.exp(-highest);
        // For small p, 1 - (1 - p)^m is m · p, which has a logarithm where p has become 0.
        double any =
                p < 1e-12
                        ? highest - StrictMath.log(present)
                        : -StrictMath.log(-StrictMath.expm1(present * StrictMath.log1p(-p)));
        return scoreOf(Math.max(0, any));
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    /// Follows from those of the channels, each of which is better known than that of the scores: a
    /// smooth channel that is far out for long stretches would tell little of how far a noisy one
    /// goes. Exceedances come as singly as those of the channel where they come most singly.
    @Override
    public Optional<GpdTail> tail() {
        double index = parts.stream().mapToDouble(p -> p.tail.extremalIndex()).max().orElse(1);
        long rows = parts.stream().mapToLong(p -> p.tail.rows()).max().orElse(1);
        return Optional.of(GpdTail.powers(Math.max(1, rows), index, ROOT));
    }

    @Override
    public Scores score(Series series, Progress progress) throws InterruptedException {
        int length = series.length();
        double[] highest = new double[length];
        int[] present = new int[length];
        Expectation none = Expectation.constant(NOTHING, NOTHING);
        List<Expectation> expected = new ArrayList<>(Collections.nCopies(series.width(), none));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            progress.advance(i, parts.size(), "scoring");
            Scores own = part.model.score(series.channel(part.channel), Progress.NONE);
            own.expectation()
                    .ifPresent(e -> expected.set(part.channel, new Band(e, 0, part.factor)));
            for (int row = 0; row < length; row++) {
                if ((row & 0x3fff) == 0) {
                    progress.advance(i, parts.size(), "scoring");
                }
                double surprise = part.surprise(own.at(row));
                present[row] += Double.isNaN(surprise) ? 0 : 1;
                highest[row] = surprise > highest[row] ? surprise : highest[row];
            }
        }
        double[] scores = new double[length];
        Arrays.setAll(scores, row -> combine(highest[row], present[row]));
        return Scores.of(scores, new Bands(expected));
    }

    @Override
    public Scorer open() {
        return new Live(parts.stream().map(part -> part.model.open()).toList());
    }

    @Override
    public Scorer resume(byte[] state) {
        ByteBuffer in = ByteBuffer.wrap(state);
        List<Scorer> scorers = new ArrayList<>();
        for (Part part : parts) {
            int bytes = in.remaining() < Integer.BYTES ? -1 : in.getInt();
            if (bytes < 0 || bytes > in.remaining()) {
                throw new IllegalArgumentException(
                        "expected a stream's state of %d channels, found %,d bytes"
                                .formatted(parts.size(), state.length));
            }
            byte[] own = new byte[bytes];
            in.get(own);
            scorers.add(part.model.resume(own));
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException(
                    "expected a stream's state, found %,d bytes more".formatted(in.remaining()));
        }
        return new Live(scorers);
    }

    /// By the channel with the least probable deviation, in that channel's own deviations.
    @Override
    public Explanation explain(Series series, Scores scores, int row) {
        Explanation all = Explanation.of(series, scores, row);
        int channel = all.channel();
        double factor =
                parts.stream()
                        .filter(part -> part.channel == channel)
                        .mapToDouble(Part::factor)
                        .findFirst()
                        .orElse(1);
        Scores own =
                scores.expectation()
                        .map(e -> scores.with(new Band(e, channel, 1 / factor)))
                        .orElse(scores);
        Explanation one = Explanation.of(series.channel(channel), own, row);
        return new Explanation(
                row,
                all.score(),
                channel,
                one.actual(),
                one.expected(),
                one.deviation(),
                one.sigmas(),
                one.window(),
                all.contributions(),
                one.sentence());
    }

    /// The bands of all channels.
    private record Bands(List<Expectation> channels) implements Expectation {
        @Override
        public double valueAt(int channel, int row) {
            return channels.get(channel).valueAt(0, row);
        }

        @Override
        public double scaleAt(int channel, int row) {
            return channels.get(channel).scaleAt(0, row);
        }
    }

    /// The expectation of one channel alone, its scale times a factor.
    private record Band(Expectation of, int channel, double factor) implements Expectation {
        @Override
        public double valueAt(int ignored, int row) {
            return of.valueAt(channel, row);
        }

        @Override
        public double scaleAt(int ignored, int row) {
            return of.scaleAt(channel, row) * factor;
        }
    }

    private final class Live implements Scorer {
        private final List<Scorer> scorers;
        private final double[] one = new double[1];

        Live(List<Scorer> scorers) {
            this.scorers = scorers;
        }

        @Override
        public double next(long time, double[] row) {
            double highest = 0;
            int present = 0;
            for (int i = 0; i < scorers.size(); i++) {
                Part part = parts.get(i);
                one[0] = row[part.channel];
                double surprise = part.surprise(scorers.get(i).next(time, one));
                present += Double.isNaN(surprise) ? 0 : 1;
                highest = surprise > highest ? surprise : highest;
            }
            return combine(highest, present);
        }

        @Override
        public boolean expects() {
            return true;
        }

        @Override
        public double expected(int channel) {
            int part = part(channel);
            return part < 0 ? Double.NaN : scorers.get(part).expected(0);
        }

        @Override
        public double scale(int channel) {
            int part = part(channel);
            return part < 0 ? Double.NaN : scorers.get(part).scale(0) * parts.get(part).factor;
        }

        private int part(int channel) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).channel == channel) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public byte[] state() {
            List<byte[]> states = scorers.stream().map(Scorer::state).toList();
            int bytes = states.stream().mapToInt(own -> Integer.BYTES + own.length).sum();
            ByteBuffer out = ByteBuffer.allocate(bytes);
            states.forEach(own -> out.putInt(own.length).put(own));
            return out.array();
        }
    }
}
