package telltale.training;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import telltale.detector.tensor.Tensor;
import telltale.job.Progress;

/// An array of a model file with its numbers.
///
/// @param numbers gives them, from the first to the last
record ArrayBlock(ArraySpec spec, Numbers numbers) {
    private static final int BUFFER = 1 << 16;

    /// Puts the number at a place into a buffer.
    @FunctionalInterface
    interface Numbers {
        void put(ByteBuffer into, int place);
    }

    static ArrayBlock of(String name, double[] values, int... shape) {
        return new ArrayBlock(
                ArraySpec.of(name, ArraySpec.Type.FLOAT64, shape),
                (into, place) -> into.putDouble(values[place]));
    }

    static ArrayBlock of(String name, Tensor tensor) {
        int[] shape = tensor.shape().stream().mapToInt(Integer::intValue).toArray();
        double[] values = tensor.doubles();
        return switch (tensor.type()) {
            case FLOAT64 -> of(name, values, shape);
            case FLOAT32 ->
                    new ArrayBlock(
                            ArraySpec.of(name, ArraySpec.Type.FLOAT32, shape),
                            (into, place) -> into.putFloat((float) values[place]));
        };
    }

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    void write(OutputStream out) throws IOException {
        byte[] bytes = new byte[BUFFER];
        ByteBuffer buffer = over(bytes);
        int length = spec.length();
        for (int place = 0; place < length; place++) {
            numbers.put(buffer, place);
            if (!buffer.hasRemaining()) {
                out.write(bytes, 0, buffer.position());
                buffer.clear();
            }
        }
        out.write(bytes, 0, buffer.position());
    }

    /// Takes the number at a place from a buffer.
    @FunctionalInterface
    private interface Taking {
        void take(ByteBuffer from, int place);
    }

    /// The numbers of an array: a `float[]`, a `double[]` or a `long[]`.
    ///
    /// @throws EOFException where the stream ends before
    static Object read(ArraySpec spec, InputStream in, Progress progress)
            throws IOException, InterruptedException {
        int length = spec.length();
        return switch (spec.type()) {
            case FLOAT32 -> {
                float[] values = new float[length];
                fill(spec, in, progress, (from, place) -> values[place] = from.getFloat());
                yield values;
            }
            case FLOAT64 -> {
                double[] values = new double[length];
                fill(spec, in, progress, (from, place) -> values[place] = from.getDouble());
                yield values;
            }
            case INT64 -> {
                long[] values = new long[length];
                fill(spec, in, progress, (from, place) -> values[place] = from.getLong());
                yield values;
            }
        };
    }

    private static void fill(ArraySpec spec, InputStream in, Progress progress, Taking taking)
            throws IOException, InterruptedException {
        byte[] bytes = new byte[BUFFER];
        ByteBuffer buffer = over(bytes);
        int length = spec.length();
        int atOnce = BUFFER / spec.type().bytes();
        for (int from = 0; from < length; from += atOnce) {
            progress.advance(from, length, "reading the model");
            int to = Math.min(length, from + atOnce);
            int wanted = (to - from) * spec.type().bytes();
            if (in.readNBytes(bytes, 0, wanted) < wanted) {
                throw new EOFException("array '" + spec.name() + "': the file ends within it");
            }
            buffer.clear();
            for (int place = from; place < to; place++) {
                taking.take(buffer, place);
            }
        }
    }
}
