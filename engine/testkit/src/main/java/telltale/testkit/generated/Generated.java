package telltale.testkit.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import telltale.series.Series;

/// A labelled series of a base oscillation under Gaussian noise, with anomalies behind the first
/// part, which has none. Period, length, noise and places are drawn from the seed.
///
/// @param oscillation what it is without anomalies
/// @param disturbances what happens in it, in order
/// @param trainingRows how many rows at its begin have no anomaly
/// @param series labelled, without times
public record Generated(
        Oscillation oscillation, List<Disturbance> disturbances, int trainingRows, Series series) {
    private static final int LEAST_ROWS = 3_000;
    private static final int MORE_ROWS = 4_000;
    private static final double TRAINING = 0.4;

    public Generated {
        disturbances = List.copyOf(disturbances);
    }

    /// One series of every oscillation with every disturbance that can be told in it, and one of
    /// each oscillation with three of them mixed.
    public static List<Generated> all(long seed) {
        List<Generated> all = new ArrayList<>();
        SplittableRandom seeds = new SplittableRandom(seed);
        for (Oscillation oscillation : Oscillation.values()) {
            List<Disturbance> able =
                    Arrays.stream(Disturbance.values())
                            .filter(d -> d.applies(oscillation))
                            .toList();
            for (Disturbance disturbance : able) {
                all.add(of(oscillation, List.of(disturbance), seeds.nextLong()));
            }
            int first = seeds.nextInt(able.size());
            List<Disturbance> mixed = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                mixed.add(able.get((first + i * 2) % able.size()));
            }
            all.add(of(oscillation, mixed, seeds.nextLong()));
        }
        return all;
    }

    /// @throws IllegalArgumentException where a disturbance cannot be told in the oscillation
    public static Generated of(Oscillation oscillation, List<Disturbance> disturbances, long seed) {
        for (Disturbance disturbance : disturbances) {
            if (!disturbance.applies(oscillation)) {
                throw new IllegalArgumentException(
                        "expected a disturbance of %s, found '%s'"
                                .formatted(oscillation, disturbance));
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        int period = (int) Math.round(20 * Math.pow(8, random.nextDouble()));
        int length = LEAST_ROWS + random.nextInt(MORE_ROWS);
        double noise = 0.01 * Math.pow(15, random.nextDouble());
        int training = (int) (TRAINING * length);
        int room = (length - training) / disturbances.size();
        BitSet labels = new BitSet(length);
        double[] phases = new double[length];
        Arrays.setAll(phases, row -> (double) row / period);
        int[][] places = new int[disturbances.size()][];
        for (int i = 0; i < places.length; i++) {
            int rows = disturbances.get(i).rows(period, random);
            int least = training + i * room + period;
            int from = least + random.nextInt(Math.max(1, room - rows - 2 * period));
            places[i] = new int[] {from, Math.min(length, from + rows)};
            labels.set(places[i][0], places[i][1]);
            disturbances.get(i).warp(phases, places[i][0], places[i][1], random);
        }
        double[] values = oscillation.values(phases, period, random);
        for (int row = 0; row < length; row++) {
            values[row] += noise * random.nextGaussian();
        }
        for (int i = 0; i < places.length; i++) {
            disturbances.get(i).distort(values, places[i][0], places[i][1], noise, random);
        }
        long[] times = new long[length];
        Arrays.setAll(times, row -> row);
        var channel = new Series.Channel("value");
        var series =
                Series.labelled(
                        name(oscillation, disturbances),
                        Series.Timing.INDEX,
                        List.of(channel),
                        times,
                        new double[][] {values},
                        labels);
        return new Generated(oscillation, disturbances, training, series);
    }

    private static String name(Oscillation oscillation, List<Disturbance> disturbances) {
        String what = disturbances.stream().map(Enum::name).collect(Collectors.joining("+"));
        return (oscillation + "-" + what).toLowerCase(Locale.ROOT);
    }
}
