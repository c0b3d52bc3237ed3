package telltale.detector.outlier.neighbour;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The lines that others are compared with.
public final class ReferencePoints {
    final double[] lines;
    final long[] times;
    private final int width;
    private final long apart;

    private ReferencePoints(double[] lines, long[] times, int width, long apart) {
        this.lines = lines;
        this.times = times;
        this.width = width;
        this.apart = apart;
    }

    /// Takes ownership of the arrays.
    ///
    /// @param lines lines of `width` numbers, one after the other, none missing
    /// @param times when each was; rising
    /// @param apart lines whose times are closer are no neighbours, in ns, at least 1
    public static ReferencePoints of(double[] lines, long[] times, int width, long apart) {
        if ((long) times.length * width != lines.length) {
            throw new IllegalArgumentException(
                    "expected %,d lines of %,d numbers, found %,d numbers"
                            .formatted(times.length, width, lines.length));
        }
        return new ReferencePoints(lines, times, width, apart);
    }

    public int count() {
        return times.length;
    }

    public int width() {
        return width;
    }

    /// Those of the lines that are wanted.
    ReferencePoints only(IntPredicate wanted) {
        int[] kept = IntStream.range(0, times.length).filter(wanted).toArray();
        double[] some = new double[kept.length * width];
        long[] when = new long[kept.length];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(lines, kept[i] * width, some, i * width, width);
            when[i] = times[kept[i]];
        }
        return new ReferencePoints(some, when, width, apart);
    }

    long apart() {
        return apart;
    }

    /// Whether a line may be a neighbour of what has that time.
    boolean apart(int line, long time) {
        return Math.abs(times[line] - time) >= apart;
    }

    /// The squared distance of a line from one of these.
    double square(double[] of, int at, int line) {
        double sum = 0;
        int place = line * width;
        for (int k = 0; k < width; k++) {
            double distance = of[at + k] - lines[place + k];
            sum += distance * distance;
        }
        return sum;
    }
}
