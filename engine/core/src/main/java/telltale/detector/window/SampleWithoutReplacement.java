package telltale.detector.window;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Draws without replacement.
public final class SampleWithoutReplacement {
    private SampleWithoutReplacement() {}

    /// So many different numbers below `count`, rising, each set of them as probable.
    ///
    /// @param size at most `count`
    public static int[] of(int count, int size, SplittableRandom random) {
        return size > count / 2 ? most(count, size, random) : few(count, size, random);
    }

    private static int[] most(int count, int size, SplittableRandom random) {
        int[] picked = new int[size];
        int taken = 0;
        for (int i = 0; taken < size; i++) {
            picked[taken] = i;
            taken += random.nextInt(count - i) < size - taken ? 1 : 0;
        }
        return picked;
    }

    private static int[] few(int count, int size, SplittableRandom random) {
        int[] picked = new int[size];
        int taken = 0;
        while (taken < size) {
            for (int i = taken; i < size; i++) {
                picked[i] = random.nextInt(count);
            }
            int[] distinct = Arrays.stream(picked).sorted().distinct().toArray();
            taken = distinct.length;
            picked = Arrays.copyOf(distinct, size);
        }
        return picked;
    }
}
