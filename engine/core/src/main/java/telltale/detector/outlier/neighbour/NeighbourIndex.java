package telltale.detector.outlier.neighbour;

import java.util.function.Supplier;
import telltale.job.Progress;

/// Finds the nearest of some reference lines by Euclidean distance, exactly: what comparing all
/// pairs finds. Whatever is looked for at the same time does not matter. Immutable.
sealed interface NeighbourIndex permits TreeIndex, SortedIndex {
    /// The fastest for these lines.
    static NeighbourIndex of(ReferencePoints references, Progress progress)
            throws InterruptedException {
        return references.width() == 1
                ? SortedIndex.of(references, progress)
                : TreeIndex.of(references, DistanceKernel.best(), progress);
    }

    ReferencePoints references();

    /// The nearest reference lines of `count` lines.
    NeighbourLists nearest(double[] lines, long[] times, int count, int each);

    /// The nearest of each reference line among the others.
    NeighbourLists ofReferences(int each, Progress progress) throws InterruptedException;

    /// Tells of all pairs of reference lines that are near each other; each of several threads has
    /// a listener of its own, and tells all about a line to one.
    ///
    /// @param reach how far near lines are apart at most
    void within(double reach, String step, Supplier<Near> nears, Progress progress)
            throws InterruptedException;

    /// Who is told which lines are near each other; one thread's.
    interface Near {
        /// Whether the neighbours of a line are asked for.
        boolean asked(int line);

        /// Whether it would matter if these were near each other.
        boolean open(int line, int other);

        /// These are near each other.
        ///
        /// @return whether to go on with the line's neighbours
        boolean near(int line, int other);
    }
}
