package telltale.detector.network;

import java.util.LinkedHashMap;
import java.util.Map;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.MatrixProduct;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.Tensors;
import telltale.detector.tensor.TimeTensor;

/// Memory bank: embeddings of normal patches, searched exactly by matrix products, as the paper has
/// it (Park and Kang 2026, arXiv:2602.01359, section 3.3). Immutable, shared freely between
/// threads.
final class MemoryBank {
    private final Kernels kernels;
    private final int width;

    /// `[number][patch]`
    private final float[] turned;

    /// `[patch]`: half the squared length.
    private final float[] halves;

    /// `[patch]`: the time of the newest row in ns.
    private final long[] times;

    private final long duration;

    /// @param embeddings `[patch][number]`, at least one
    /// @param times of each patch's newest row in ns; taken over
    /// @param duration patches whose times lie closer together share rows, in ns
    MemoryBank(Kernels kernels, float[] embeddings, long[] times, long duration) {
        this.kernels = kernels;
        this.times = times;
        this.duration = duration;
        width = embeddings.length / times.length;
        turned = new float[embeddings.length];
        halves = new float[times.length];
        for (int patch = 0; patch < times.length; patch++) {
            halves[patch] = half(embeddings, patch * width);
            for (int k = 0; k < width; k++) {
                turned[k * times.length + patch] = embeddings[patch * width + k];
            }
        }
    }

    private float half(float[] embeddings, int at) {
        float half = 0;
        for (int k = at; k < at + width; k++) {
            half += embeddings[k] * embeddings[k] / 2;
        }
        return half;
    }

    /// How many patches there are.
    int size() {
        return times.length;
    }

    /// What [#restore] needs.
    Tensors tensors() {
        float[] embeddings = new float[turned.length];
        for (int patch = 0; patch < times.length; patch++) {
            for (int k = 0; k < width; k++) {
                embeddings[patch * width + k] = turned[k * times.length + patch];
            }
        }
        Map<String, Tensor> all = new LinkedHashMap<>();
        all.put("embeddings", Tensor.of(embeddings, times.length, width));
        all.put("times", TimeTensor.tensor(times));
        return Tensors.of(all);
    }

    /// What [#tensors] gave.
    ///
    /// @param width the numbers of an embedding
    /// @throws IllegalArgumentException where it did not
    static MemoryBank restore(Kernels kernels, Tensors tensors, int width, long duration) {
        int count = tensors.get("embeddings").size() / width;
        float[] embeddings = tensors.get("embeddings", count, width).floats();
        if (count == 0) {
            throw new IllegalArgumentException(
                    "tensor 'embeddings': expected at least one patch, found none");
        }
        for (float number : embeddings) {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException(
                        "tensor 'embeddings': expected finite numbers, found " + number);
            }
        }
        return new MemoryBank(
                kernels, embeddings, TimeTensor.get(tensors, "times", count), duration);
    }

    /// The mean distance of each query to the nearest patches that share no row with it; NaN where
    /// there is none. The distance is half the squared Euclidean one, which for embeddings of
    /// length 1 is the cosine distance.
    ///
    /// @param queries `[query][number]`, from place 0
    /// @param queryTimes of each query's newest row in ns, the first at `from`
    /// @param nearest how many patches
    /// @param distances where they go, the first to `from`
    void distances(
            float[] queries,
            long[] queryTimes,
            int from,
            int count,
            int nearest,
            double[] distances) {
        int size = times.length;
        float[] products = new float[count * size];
        MatrixProduct product = MatrixProduct.of(count, width, size);
        kernels.multiply(product, queries, 0, turned, 0, products, 0);
        float[] least = new float[nearest];
        for (int query = 0; query < count; query++) {
            float half = half(queries, query * width);
            long time = queryTimes[from + query];
            int found = 0;
            for (int patch = 0; patch < size; patch++) {
                float distance = half + halves[patch] - products[query * size + patch];
                boolean near = found < nearest || distance < least[nearest - 1];
                if (near && Math.abs(times[patch] - time) >= duration) {
                    found = Math.min(nearest, found + 1);
                    insert(least, found, distance);
                }
            }
            distances[from + query] = mean(least, found);
        }
    }

    /// Puts a distance among the least, of which there are so many with it.
    private static void insert(float[] least, int count, float distance) {
        int place = count - 1;
        while (place > 0 && least[place - 1] > distance) {
            least[place] = least[place - 1];
            place--;
        }
        least[place] = distance;
    }

    private static double mean(float[] least, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.max(0, least[i]); // below 0 by rounding only
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
