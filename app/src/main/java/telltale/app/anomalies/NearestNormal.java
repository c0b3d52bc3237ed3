package telltale.app.anomalies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import telltale.series.Series;
import telltale.threshold.Anomaly;

/// The rows around a peak, and the stretch without anomalies whose values come closest to them.
/// Immutable.
///
/// @param here the values around the peak
/// @param there those of the other stretch, as many
/// @param from where the other stretch begins
public record NearestNormal(List<Double> here, List<Double> there, int from) {
    private static final int ROWS = 64;
    private static final int LEAST = 8;

    /// More beginnings than that are not tried: every second one is skipped instead, and so on.
    private static final int TRIED = 1_000_000;

    public NearestNormal {
        here = List.copyOf(here);
        there = List.copyOf(there);
    }

    /// Looks through the whole series; `O(n·w)` at worst, as a stretch is left at the first row
    /// that makes it worse than the best so far. None where nothing is normal for long enough.
    static Optional<NearestNormal> of(
            Series series, int channel, int peak, List<Anomaly> anomalies) {
        int rows = Math.min(ROWS, series.length() / 4);
        if (rows < LEAST) {
            return Optional.empty();
        }
        int begin = Math.clamp(peak - rows / 2, 0, series.length() - rows);
        double[] values = series.channelValues(channel);
        int step = Math.max(1, values.length / TRIED);
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int from = 0; from + rows <= values.length; from += step) {
            while (next < anomalies.size() && anomalies.get(next).to() <= from) {
                next++;
            }
            boolean anomalous = next < anomalies.size() && anomalies.get(next).from() < from + rows;
            if (anomalous || Math.abs(from - begin) < rows) {
                continue;
            }
            double distance = distance(values, begin, from, rows, least);
            if (distance < least) {
                least = distance;
                best = from;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(
                        new NearestNormal(
                                list(values, begin, rows), list(values, best, rows), best));
    }

    /// The squared distance; more than `least` where it is left early. Rows that one of the two
    /// misses do not count.
    private static double distance(double[] values, int one, int other, int rows, double least) {
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < rows && sum <= least; i++) {
            double apart = values[one + i] - values[other + i];
            if (!Double.isNaN(apart)) {
                sum += apart * apart;
                seen++;
            }
        }
        return seen < rows / 2 && sum <= least ? Double.POSITIVE_INFINITY : sum;
    }

    private static List<Double> list(double[] values, int from, int rows) {
        List<Double> list = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            list.add(values[from + i]);
        }
        return list;
    }
}
