package telltale.detector.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// An array of numbers with a shape, last dimension fastest. Immutable.
///
/// A tensor made from floats gives back the same floats, one made from doubles the same doubles.
public final class Tensor {
    /// How a number is stored.
    public enum Type {
        FLOAT32,
        FLOAT64
    }

    private final Type type;
    private final double[] values;
    private final List<Integer> shape;

    private Tensor(Type type, double[] values, int... shape) {
        long size = 1;
        for (int extent : shape) {
            if (extent < 0) {
                throw new IllegalArgumentException(
                        "expected extents of 0 or more, found " + Arrays.toString(shape));
            }
            size = Math.multiplyExact(size, (long) extent);
        }
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "expected "
                            + size
                            + " numbers for the shape "
                            + Arrays.toString(shape)
                            + ", found "
                            + values.length);
        }
        this.type = type;
        this.values = values;
        this.shape = Arrays.stream(shape).boxed().collect(Collectors.toUnmodifiableList());
    }

    public static Tensor of(float[] values, int... shape) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return new Tensor(Type.FLOAT32, wide, shape);
    }

    public static Tensor of(double[] values, int... shape) {
        return new Tensor(Type.FLOAT64, values.clone(), shape);
    }

    public Type type() {
        return type;
    }

    /// The extent of each dimension.
    public List<Integer> shape() {
        return shape;
    }

    /// How many numbers there are.
    public int size() {
        return values.length;
    }

    /// A copy of the numbers.
    public double[] doubles() {
        return values.clone();
    }

    /// A copy of the numbers, rounded where they were doubles.
    public float[] floats() {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }
}
