package telltale.training;

import java.util.Arrays;
import java.util.List;

/// One array of a model file, as its header declares it.
///
/// @param shape the extent of each dimension, the last one fastest
record ArraySpec(String name, Type type, List<Integer> shape) {
    /// How a number is stored, little-endian.
    enum Type {
        FLOAT32(4),
        FLOAT64(8),
        INT64(8);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }
    }

    ArraySpec {
        shape = List.copyOf(shape);
    }

    static ArraySpec of(String name, Type type, int... shape) {
        return new ArraySpec(name, type, Arrays.stream(shape).boxed().toList());
    }

    /// How many numbers there are.
    ///
    /// @throws ArithmeticException where they are more than an array can hold
    int length() {
        long length = 1;
        for (int extent : shape) {
            length = Math.multiplyExact(length, (long) extent);
        }
        return Math.toIntExact(length);
    }

    long bytes() {
        return (long) length() * type.bytes();
    }

    int[] extents() {
        return shape.stream().mapToInt(Integer::intValue).toArray();
    }
}
