package telltale.detector.outlier.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CutTreeTest {
    private static double[] lines(int count, int width, long seed) {
        var random = new SplittableRandom(seed);
        return random.doubles((long) count * width).map(v -> Math.rint(8 * v)).toArray();
    }

    @Test
    void takesLinesInAndOutAgain() {
        double[] lines = lines(2_000, 3, 1);
        var random = new SplittableRandom(2);
        var tree = new CutTree(3, 40, new SplitMix64(3));
        int[] held = new int[40];
        for (int i = 0; i < 40; i++) {
            held[i] = tree.add(lines, 3 * i);
            assertThat(tree.size()).isEqualTo(i + 1);
        }
        for (int i = 40; i < 2_000; i++) {
            int place = random.nextInt(40);
            tree.remove(held[place]);
            held[place] = tree.add(lines, 3 * i);
            assertThat(tree.size()).isEqualTo(40);
            assertThat(tree.score(lines, 3 * i)).isFinite().isPositive();
        }
        for (int place = 0; place < 40; place++) {
            tree.remove(held[place]);
        }
        assertThat(tree.size()).isZero();
        assertThat(tree.score(lines, 0)).isZero();
    }

    /// What is drawn in one step or by detours scores the same on average.
    @Test
    void aTreeForgetsHowItCameAbout() {
        double[] lines = lines(30, 2, 4);
        double[] probe = {3.2, 11};
        double direct = 0;
        double detour = 0;
        int trees = 4_000;
        for (int seed = 0; seed < trees; seed++) {
            var one = new CutTree(2, 30, new SplitMix64(seed));
            var other = new CutTree(2, 30, new SplitMix64(-seed - 1));
            int[] gone = new int[15];
            for (int i = 15; i < 30; i++) {
                gone[i - 15] = other.add(lines, 2 * i);
            }
            for (int i = 0; i < 15; i++) {
                one.add(lines, 2 * i);
                other.add(lines, 2 * i);
            }
            Arrays.stream(gone).forEach(other::remove);
            direct += one.score(probe, 0) / trees;
            detour += other.score(probe, 0) / trees;
        }
        assertThat(detour).isCloseTo(direct, within(0.02));
    }

    @Test
    void farLinesScoreHigherThanNearOnes() {
        double[] lines = lines(200, 2, 5);
        double near = 0;
        double far = 0;
        for (int seed = 0; seed < 50; seed++) {
            var tree = new CutTree(2, 200, new SplitMix64(seed));
            for (int i = 0; i < 200; i++) {
                tree.add(lines, 2 * i);
            }
            near += tree.score(new double[] {4.1, 3.9}, 0) / 50;
            far += tree.score(new double[] {40, -40}, 0) / 50;
        }
        assertThat(far).isGreaterThan(3 * near);
    }
}
