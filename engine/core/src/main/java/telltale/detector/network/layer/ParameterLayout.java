package telltale.detector.network.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.Tensors;

/// Offsets of each parameter tensor in the one array of all weights.
public final class ParameterLayout {
    /// How weights start.
    enum Start {
        /// Evenly between minus and plus the bound.
        EVEN,
        /// The sum of two such, for a bias that others keep as two; see [ParameterLayout#hasten].
        EVEN_TWICE,
        ZERO,
        ONE,
        /// Sines and cosines of the row, of a wavelength that grows with the column.
        WAVES
    }

    /// A tensor among the weights.
    private record Slot(String name, int at, List<Integer> shape, Start start, double bound) {
        int size() {
            return shape.stream().mapToInt(extent -> extent).reduce(1, Math::multiplyExact);
        }
    }

    /// Room behind the last weight, so that whole vectors can be read.
    private static final int SLACK = 16;

    private final List<Slot> slots = new ArrayList<>();
    private int size;

    /// Makes room for a tensor right behind the one before.
    ///
    /// @return where it begins
    int add(String name, Start start, double bound, Integer... shape) {
        Slot slot = new Slot(name, size, List.of(shape), start, bound);
        slots.add(slot);
        size = Math.addExact(size, slot.size());
        return slot.at();
    }

    /// A matrix and a bias behind it, as a linear layer starts.
    int addLinear(String name, int in, int out) {
        double bound = 1 / Math.sqrt(in);
        int at = add(name + ".weight", Start.EVEN, bound, in, out);
        add(name + ".bias", Start.EVEN, bound, out);
        return at;
    }

    /// The factors and the shifts of a normalisation.
    int addNorm(String name, int width) {
        int at = add(name + ".factor", Start.ONE, 0, width);
        add(name + ".shift", Start.ZERO, 0, width);
        return at;
    }

    /// How many weights there are, with some behind the last that are not used: vectors may be read
    /// there.
    public int size() {
        return size + SLACK;
    }

    /// Weights to begin with.
    public float[] start(long seed) {
        var random = new SplittableRandom(seed);
        float[] weights = new float[size()];
        for (Slot slot : slots) {
            for (int i = 0; i < slot.size(); i++) {
                weights[slot.at() + i] = (float) first(slot, i, random);
            }
        }
        return weights;
    }

    /// After a step of learning: moves the biases that others keep as two as far as the sum of
    /// those moves, which is twice as far. A network learns faster so.
    ///
    /// @param before the weights before the step
    public void hasten(float[] before, float[] weights) {
        for (Slot slot : slots) {
            if (slot.start() == Start.EVEN_TWICE) {
                for (int i = slot.at(); i < slot.at() + slot.size(); i++) {
                    weights[i] += weights[i] - before[i];
                }
            }
        }
    }

    private static double first(Slot slot, int place, SplittableRandom random) {
        double bound = slot.bound();
        return switch (slot.start()) {
            case ZERO -> 0;
            case ONE -> 1;
            case EVEN -> bound * (2 * random.nextDouble() - 1);
            case EVEN_TWICE -> bound * (2 * random.nextDouble() + 2 * random.nextDouble() - 2);
            case WAVES -> wave(place, slot.shape().getLast());
        };
    }

    /// Vaswani, A. et al. (2017). Attention Is All You Need, section 3.5. arXiv:1706.03762
    private static double wave(int place, int width) {
        int row = place / width;
        int column = place % width;
        double angle = row / Math.pow(10_000, (column - column % 2) / (double) width);
        return column % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
    }

    /// The weights by name.
    public Tensors tensors(float[] weights) {
        Map<String, Tensor> byName = new LinkedHashMap<>();
        for (Slot slot : slots) {
            float[] values = Arrays.copyOfRange(weights, slot.at(), slot.at() + slot.size());
            byName.put(slot.name(), Tensor.of(values, shape(slot)));
        }
        return Tensors.of(byName);
    }

    /// The weights of tensors.
    ///
    /// @throws IllegalArgumentException where one is missing, of another shape, or not finite
    public float[] weights(Tensors tensors) {
        float[] weights = new float[size()];
        for (Slot slot : slots) {
            float[] values = tensors.get(slot.name(), shape(slot)).floats();
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "tensor '%s': expected finite numbers, found %s"
                                    .formatted(slot.name(), value));
                }
            }
            System.arraycopy(values, 0, weights, slot.at(), values.length);
        }
        return weights;
    }

    private static int[] shape(Slot slot) {
        return slot.shape().stream().mapToInt(extent -> extent).toArray();
    }
}
