package telltale.math.extreme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Sampler of the upper tail of many scores. A sample of all tells what is far too large and where
/// their highest quarter starts; that quarter is the next level, and so on until it is small enough
/// to be sorted. So outliers are found be they a tenth of all scores or one in a million, and the
/// cost is little more than that of the first pass.
final class TailSampler {
    /// Scores up to which all are sorted; changes only speed.
    private static final int SORTED = 4096;

    /// Scores per task; changes no result.
    private static final int PIECE = 1024;

    /// Scores that bracket the tail; changes only speed.
    private static final int PROBES = 2048;

    /// Scores below which none are left out.
    private static final int LEAST_LEVEL = 1024;

    private static final double LEAST_OUTLIERS = 0.02; // of the tail; a later level sees fewer

    /// Golden ratio, for probes spread evenly.
    private static final double GOLDEN = 0.6180339887498949;

    private final boolean wary;
    private final long all;
    private final List<TailSample.Level> levels = new ArrayList<>();
    private final List<Long> outliersBefore = new ArrayList<>();
    private double[] level;
    private double middle;
    private long outliers;
    private double greatest = Double.POSITIVE_INFINITY;

    /// @param wary whether outliers are looked for
    TailSampler(double[] scores, boolean wary) {
        this.wary = wary;
        level = finite(scores);
        all = level.length;
    }

    /// The finite scores, in an array of their own where they are few enough to be sorted in place.
    private static double[] finite(double[] scores) {
        if (scores.length > SORTED && allFinite(scores)) {
            return scores;
        }
        double[] finite = new double[scores.length + 1];
        int length = 0;
        for (double score : scores) {
            finite[length] = score;
            length += Math.abs(score) <= Double.MAX_VALUE ? 1 : 0;
        }
        return Arrays.copyOf(finite, length);
    }

    private static boolean allFinite(double[] scores) {
        double largest = 0;
        for (double score : scores) {
            largest = Math.max(largest, Math.abs(score));
        }
        return largest <= Double.MAX_VALUE;
    }

    TailSample sample() {
        boolean smaller = level.length > SORTED;
        while (smaller) {
            double[] probes = probes();
            add(probes);
            smaller = keepHighestQuarter(probes) && level.length > SORTED;
        }
        boolean whole = levels.isEmpty();
        level = level.length > SORTED ? level.clone() : level;
        Arrays.sort(level);
        add(level);
        Excesses excesses = all < 2 ? Excesses.NONE : excesses(whole);
        var kept =
                IntStream.range(0, levels.size())
                        .mapToObj(i ->
                                levels.get(i).without(outliers - outliersBefore.get(i), greatest))
                        .toList();
        return new TailSample(all - outliers, kept, middle, greatest, excesses);
    }

    private void add(double[] ascending) {
        if (levels.isEmpty() && ascending.length > 0) {
            middle = ascending[ascending.length / 2];
        }
        levels.add(new TailSample.Level(level.length, ascending, ascending.length));
        outliersBefore.add(outliers);
    }

    private double[] probes() {
        double[] probes = new double[PROBES];
        double stride = (double) level.length / PROBES;
        for (int i = 0; i < PROBES; i++) {
            double within = i * GOLDEN % 1; // no regular comb: it could be in step with a season
            probes[i] = level[(int) ((i + within) * stride)];
        }
        Arrays.sort(probes);
        return probes;
    }

    /// False, and nothing done, where too few would be left, as where most are the same.
    private boolean keepHighestQuarter(double[] probes) {
        int tooLarge = outliers(probes, PROBES, PROBES / 4, false);
        int kept = PROBES - tooLarge;
        double from = probes[kept - kept / 4];
        double to = tooLarge == 0 ? greatest : probes[kept - 1] / 2 + probes[kept] / 2;
        double[] next = new double[level.length / 3 + PIECE];
        int length = 0;
        int beyond = 0;
        for (int at = 0; at < level.length; at += PIECE) {
            int end = Math.min(level.length, at + PIECE);
            if (next.length - length < PIECE) {
                next = Arrays.copyOf(next, 2 * next.length);
            }
            for (int i = at; i < end; i++) {
                double score = level[i];
                next[length] = score;
                length += (score > from ? 1 : 0) & (score <= to ? 1 : 0);
                beyond += score > to ? 1 : 0;
            }
        }
        if (length < LEAST_LEVEL) {
            return false;
        }
        level = Arrays.copyOf(next, length);
        outliers += beyond;
        greatest = to;
        return true;
    }

    private int outliers(double[] ascending, int length, int tail, boolean last) {
        if (!wary) {
            return 0;
        }
        int untied = Excesses.untied(ascending, length, tail);
        int least = last ? 1 : Math.max(1, (int) (LEAST_OUTLIERS * tail));
        return OutlierCut.count(ascending, length, untied, least, middle);
    }

    /// Of the last level, ascending.
    private Excesses excesses(boolean whole) {
        int length = level.length;
        int tail = whole ? length / 4 : length * 3 / 4;
        for (; tail > 1.1 * tailOf(length); tail /= 4) {
            length -= drop(outliers(level, length, tail, false));
        }
        length -= drop(outliers(level, length, tailOf(length), true));
        tail = Excesses.untied(level, length, tailOf(length));
        if (isExceptional(tail, level[length - 1 - tail])) {
            length -= drop(tail);
            tail = 0;
        }
        greatest = outliers > 0 ? level[length - 1] : greatest;
        tail = tail == 0 ? 0 : GoodnessOfFit.fitting(level, length, tail, TailSample.LEAST);
        return tail == 0 ? Excesses.NONE : Excesses.of(level, length, tail);
    }

    private int tailOf(int length) {
        return Math.min(TailSample.tailOf(all - outliers), length - 1);
    }

    private int drop(int count) {
        outliers += count;
        return count;
    }

    /// Where all scores but a hundredth, or one of four and more, are the same, the others are no
    /// tail but exceptions.
    private boolean isExceptional(int tail, double below) {
        int most = (int) Math.max(all >= 4 ? 1 : 0, all / 100);
        double least = levels.getFirst().reachedBy((double) all);
        return outliers == 0 && least == below && tail <= most;
    }
}
