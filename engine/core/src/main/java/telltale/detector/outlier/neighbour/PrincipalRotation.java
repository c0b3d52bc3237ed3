package telltale.detector.outlier.neighbour;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Turns lines so that their first numbers tell most of their distance: along the principal axes of
/// some of them. Distances stay what they are, but for the rounding to `float`. Immutable.
///
/// Lines of more than [#WHOLE] numbers get [#AXES] numbers along the first axes, followed by what
/// these leave of the line.
final class PrincipalRotation {
    /// Widths up to which all axes are kept; changes only speed.
    private static final int WHOLE = 64;

    /// Leading axes kept of wider points; changes only speed.
    private static final int AXES = 16;

    /// How often the axes are drawn towards the principal ones; exact ones are not needed.
    private static final int ROUNDS = 4;

    /// Numbers the axes are learnt from; changes only speed.
    private static final int LEARNT_NUMBERS = 1 << 18;

    /// Points the axes are learnt from; changes only speed.
    private static final int LEARNT_LINES = 1_000;

    /// Of the sample the axes are learnt from.
    private static final long SEED = 1;

    /// Further off than so many times the typical distance all is equally far: keeps squares
    /// finite.
    private static final double FAR = 1e15;

    private final int width;
    private final double[] mean;
    private final int number;

    /// `[number of the line][axis]`.
    private final double[] axes;

    private PrincipalRotation(int width, double[] mean, double[][] axes) {
        this.width = width;
        this.mean = mean;
        number = axes.length;
        this.axes = new double[width * number];
        for (int a = 0; a < number; a++) {
            for (int k = 0; k < width; k++) {
                this.axes[k * number + a] = axes[a][k];
            }
        }
    }

    /// @param lines `count` lines of `width` numbers
    static PrincipalRotation of(double[] lines, int count, int width) {
        int number = width <= WHOLE ? width : AXES;
        int learnt = Math.max(2 * number, Math.min(LEARNT_LINES, LEARNT_NUMBERS / width));
        learnt = Math.min(count, learnt);
        double[][] some = new double[learnt][width];
        double[] mean = new double[width];
        for (int i = 0; i < learnt; i++) {
            int line = (int) ((long) i * count / learnt);
            System.arraycopy(lines, line * width, some[i], 0, width);
            for (int k = 0; k < width; k++) {
                mean[k] += some[i][k] / learnt;
            }
        }
        for (double[] line : some) {
            for (int k = 0; k < width; k++) {
                line[k] -= mean[k];
            }
        }
        return new PrincipalRotation(width, mean, principal(some, number, width));
    }

    private static double[][] principal(double[][] lines, int number, int width) {
        var random = new SplittableRandom(SEED);
        double[][] axes = new double[number][width];
        for (double[] axis : axes) {
            for (int k = 0; k < width; k++) {
                axis[k] = random.nextGaussian();
            }
        }
        orthonormal(axes, random);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] drawn = new double[number][width];
            for (double[] line : lines) {
                for (int a = 0; a < number; a++) {
                    add(drawn[a], line, dot(line, axes[a]));
                }
            }
            axes = drawn;
            orthonormal(axes, random);
        }
        return axes;
    }

    /// Gram-Schmidt, twice for the last bits; an axis that is nothing without those before is
    /// replaced by a random one.
    private static void orthonormal(double[][] axes, SplittableRandom random) {
        for (int a = 0; a < axes.length; a++) {
            double before = Math.sqrt(dot(axes[a], axes[a]));
            double left = without(axes, a);
            while (!(left > 1e-9 * before) || !Double.isFinite(left)) {
                for (int k = 0; k < axes[a].length; k++) {
                    axes[a][k] = random.nextGaussian();
                }
                before = 1;
                left = without(axes, a);
            }
            scale(axes[a], left);
            scale(axes[a], without(axes, a));
        }
    }

    /// Takes the axes before off; gives the length that is left.
    private static double without(double[][] axes, int a) {
        for (int b = 0; b < a; b++) {
            add(axes[a], axes[b], -dot(axes[a], axes[b]));
        }
        return Math.sqrt(dot(axes[a], axes[a]));
    }

    private static void scale(double[] axis, double length) {
        for (int k = 0; k < axis.length; k++) {
            axis[k] /= length;
        }
    }

    private static void add(double[] sum, double[] axis, double factor) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * axis[k];
        }
    }

    private static double dot(double[] line, double[] axis) {
        double sum = 0;
        for (int k = 0; k < axis.length; k++) {
            sum += line[k] * axis[k];
        }
        return sum;
    }

    /// The numbers of a turned line.
    int size() {
        return number == width ? width : number + width;
    }

    /// Room for [#turn].
    double[] room() {
        return new double[width + number];
    }

    /// Writes the turned line to every `step`-th place of `into`, from place `to`.
    void turn(double[] lines, int at, double[] room, float[] into, int to, int step) {
        Arrays.fill(room, 0, number, 0);
        for (int k = 0; k < width; k++) {
            double value = Math.clamp(lines[at + k] - mean[k], -FAR, FAR);
            room[number + k] = value;
            for (int a = 0; a < number; a++) {
                room[a] += value * axes[k * number + a];
            }
        }
        int place = to;
        for (int a = 0; a < number; a++) {
            into[place] = (float) room[a];
            place += step;
        }
        if (number < width) {
            for (int k = 0; k < width; k++) {
                double rest = room[number + k];
                for (int a = 0; a < number; a++) {
                    rest -= room[a] * axes[k * number + a];
                }
                into[place] = (float) rest;
                place += step;
            }
        }
    }
}
