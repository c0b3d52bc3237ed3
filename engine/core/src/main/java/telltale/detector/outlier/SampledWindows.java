package telltale.detector.outlier;

import java.util.List;
import telltale.detector.outlier.neighbour.ReferencePoints;
import telltale.transform.WindowMatrix;

/// Reference windows sampled from the training.
final class SampledWindows {
    /// Windows of many numbers are kept in smaller number: at most 256 MB.
    private static final int NUMBERS = 1 << 25;

    private SampledWindows() {}

    /// @param stride the rows from one to the next; 0 = 1
    static ReferencePoints of(WindowMatrix windows, int stride, int most, List<String> notes) {
        int room = Math.max(1, NUMBERS / windows.width());
        int[] picked = windows.pick(Math.max(1, stride), Math.min(most, room));
        if (picked.length < windows.count()) {
            notes.add(
                    "Compared with %,d of %,d training windows, spread evenly."
                            .formatted(picked.length, windows.count()));
        }
        int rows = windows.framing().length();
        long apart = rows == 1 ? 1 : windows.framing().duration();
        return ReferencePoints.of(
                windows.copy(picked), windows.times(picked), windows.width(), apart);
    }
}
