package telltale.detector.network.learn;

import java.util.SplittableRandom;

/// Epoch shuffle: draws windows without replacement until all have been drawn, then again.
final class EpochShuffle {
    private final int[] order;
    private final SplittableRandom random;
    private int drawn;

    EpochShuffle(int count, SplittableRandom random) {
        order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        this.random = random;
    }

    int next() {
        int left = order.length - drawn;
        int place = drawn + random.nextInt(left);
        int window = order[place];
        order[place] = order[drawn];
        order[drawn] = window;
        drawn = left == 1 ? 0 : drawn + 1;
        return window;
    }
}
