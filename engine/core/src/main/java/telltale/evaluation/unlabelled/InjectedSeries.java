package telltale.evaluation.unlabelled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import telltale.detector.NotEnoughData;
import telltale.series.RowRange;
import telltale.series.Series;

/// Series with anomalies of every kind injected into its quiet stretches.
///
/// A stretch is quiet where nothing stands out: the 80 % of stretches whose values and steps lie
/// nearest to the median, in units of [ChannelScale], no value missing. Injections lie apart and
/// change at most about a tenth of the rows.
///
/// @param series the changed copy
/// @param injections what was put where, in the order of rows
/// @param quiet stretches as long as the injections that were left as they are
public record InjectedSeries(Series series, List<Injection> injections, List<RowRange> quiet) {
    private static final int REPEATS = 3;
    private static final int LEAST_ROWS = 400;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    /// How much of the rows may be changed, one part in so many for one injection.
    private static final int PARTS = 400;

    private static final double QUIET = 0.8;

    public InjectedSeries {
        injections = List.copyOf(injections);
        quiet = List.copyOf(quiet);
    }

    /// One anomaly put in.
    public record Injection(InjectionKind kind, int channel, RowRange rows) {}

    /// @param from the first row that may be changed
    /// @throws NotEnoughData where there are too few quiet stretches
    public static InjectedSeries into(Series series, int from, long seed)
            throws InterruptedException {
        int rows = series.length() - from;
        if (rows < LEAST_ROWS) {
            throw NotEnoughData.rows("injecting anomalies", LEAST_ROWS, rows);
        }
        return new Builder(series, from, new SplittableRandom(seed)).build();
    }

    private static final class Builder {
        private final Series whole;
        private final int from;
        private final SplittableRandom random;
        private final double[][] values;
        private final List<ChannelScale> scales = new ArrayList<>();
        private final int usual;

        Builder(Series whole, int from, SplittableRandom random) throws InterruptedException {
            this.whole = whole;
            this.from = from;
            this.random = random;
            this.values = new double[whole.width()][];
            for (int channel = 0; channel < values.length; channel++) {
                values[channel] = whole.channelValues(channel);
                scales.add(ChannelScale.of(values[channel]));
            }
            usual = Math.clamp((whole.length() - from) / PARTS, SHORTEST, LONGEST);
        }

        InjectedSeries build() {
            List<InjectionKind> wanted = wanted();
            int slot = 2 * longest();
            List<Integer> places = places(slot);
            if (places.size() < 2 * InjectionKind.values().length) {
                throw NotEnoughData.rows(
                        "injecting anomalies",
                        (long) (slot * 2 * InjectionKind.values().length / QUIET),
                        whole.length() - from);
            }
            shuffle(places);
            int count = Math.min(wanted.size(), places.size() / 2);
            List<Injection> injections = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                inject(wanted.get(i), places.get(i)).ifPresent(injections::add);
            }
            injections.sort(Comparator.comparingInt(one -> one.rows().from()));
            List<RowRange> quiet =
                    places.subList(count, places.size()).stream()
                            .sorted()
                            .map(place -> new RowRange(place, place + slot / 2))
                            .toList();
            var changed =
                    Series.of(
                            whole.name(), whole.timing(), whole.channels(), whole.times(), values);
            return new InjectedSeries(changed, injections, quiet);
        }

        /// Kind after kind, several times over.
        private static List<InjectionKind> wanted() {
            List<InjectionKind> wanted = new ArrayList<>();
            for (int i = 0; i < REPEATS; i++) {
                wanted.addAll(List.of(InjectionKind.values()));
            }
            return wanted;
        }

        private int longest() {
            int longest = usual;
            for (ChannelScale scale : scales) {
                boolean fits = fits(scale);
                longest = fits ? Math.max(longest, 3 * scale.period() / 2) : longest;
            }
            return longest;
        }

        /// Whether a missing season is short enough to be put in.
        private boolean fits(ChannelScale scale) {
            return scale.period() > 0 && scale.period() < (whole.length() - from) / 100;
        }

        private Optional<Injection> inject(InjectionKind kind, int place) {
            int channel = random.nextInt(values.length);
            ChannelScale scale = scales.get(channel);
            if (!kind.applies(scale) || (kind == InjectionKind.MISSING_SEASON && !fits(scale))) {
                return Optional.empty();
            }
            int rows = kind.rows(scale, usual, random);
            kind.apply(values[channel], place, place + rows, scale, random);
            return Optional.of(new Injection(kind, channel, new RowRange(place, place + rows)));
        }

        /// The first rows of the quiet slots.
        private List<Integer> places(int slot) {
            List<Integer> places = new ArrayList<>();
            List<Double> unrest = new ArrayList<>();
            for (int at = from; at + slot <= whole.length(); at += slot) {
                double most = unrest(at, at + slot);
                if (!Double.isNaN(most)) {
                    places.add(at);
                    unrest.add(most);
                }
            }
            double[] sorted = unrest.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            if (sorted.length == 0) {
                return List.of();
            }
            double limit = sorted[(int) (QUIET * (sorted.length - 1))];
            List<Integer> quiet = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                if (unrest.get(i) <= limit) {
                    quiet.add(places.get(i));
                }
            }
            return quiet;
        }

        /// How far the rows stand out at most; NaN where a value is missing.
        private double unrest(int begin, int end) {
            double most = 0;
            for (int channel = 0; channel < values.length; channel++) {
                ChannelScale scale = scales.get(channel);
                double[] column = values[channel];
                for (int row = begin; row < end; row++) {
                    double step = row > 0 ? column[row] - column[row - 1] : 0;
                    double far = Math.abs(column[row] - scale.median()) / scale.spread();
                    double quick = Math.abs(step) / scale.noise();
                    most = Math.max(most, Math.max(far, quick));
                }
            }
            return most;
        }

        private void shuffle(List<Integer> places) {
            for (int i = places.size() - 1; i > 0; i--) {
                Collections.swap(places, i, random.nextInt(i + 1));
            }
        }
    }
}
