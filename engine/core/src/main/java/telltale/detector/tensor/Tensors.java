package telltale.detector.tensor;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tensors by name, in the order they were put. Immutable.
public final class Tensors {
    private final Map<String, Tensor> byName;

    private Tensors(Map<String, Tensor> byName) {
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    public static Tensors of(Map<String, Tensor> byName) {
        return new Tensors(byName);
    }

    /// All of them, in order.
    public Map<String, Tensor> byName() {
        return byName;
    }

    /// The tensor of this name and shape.
    ///
    /// @throws IllegalArgumentException where there is none, or its shape is another
    public Tensor get(String name, int... shape) {
        Tensor tensor = get(name);
        List<Integer> expected = Arrays.stream(shape).boxed().toList();
        if (!tensor.shape().equals(expected)) {
            throw new IllegalArgumentException(
                    "tensor '"
                            + name
                            + "': expected the shape "
                            + expected
                            + ", found "
                            + tensor.shape());
        }
        return tensor;
    }

    /// The tensor of this name, of whatever shape.
    ///
    /// @throws IllegalArgumentException where there is none
    public Tensor get(String name) {
        Tensor tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "expected a tensor '" + name + "', found " + byName.keySet());
        }
        return tensor;
    }

    /// These, their names led by a prefix.
    public Tensors under(String prefix) {
        Map<String, Tensor> renamed = new LinkedHashMap<>();
        byName.forEach((name, tensor) -> renamed.put(prefix + name, tensor));
        return new Tensors(renamed);
    }

    /// Those whose name starts with the prefix, without it.
    public Tensors within(String prefix) {
        Map<String, Tensor> renamed = new LinkedHashMap<>();
        byName.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                renamed.put(name.substring(prefix.length()), tensor);
            }
        });
        return new Tensors(renamed);
    }
}
