package telltale.detector.ml.neighbour;

import java.util.concurrent.atomic.AtomicIntegerArray;

/// Which lines hang together, told pair by pair from any thread: the root of all that do is the
/// first of them.
final class Roots {
    private final AtomicIntegerArray parents;

    Roots(int count) {
        parents = new AtomicIntegerArray(count);
        for (int line = 0; line < count; line++) {
            parents.setPlain(line, line);
        }
    }

    int of(int line) {
        int at = line;
        int parent = parents.get(at);
        while (parent != at) {
            int above = parents.get(parent);
            if (above != parent) {
                // Halves the way for those who come after; never wrong, as roots only sink.
                parents.compareAndSet(at, parent, above);
            }
            at = parent;
            parent = above;
        }
        return at;
    }

    void join(int one, int other) {
        while (true) {
            int a = of(one);
            int b = of(other);
            if (a == b || parents.compareAndSet(Math.max(a, b), Math.max(a, b), Math.min(a, b))) {
                return;
            }
        }
    }
}
