/// Which windows are near which: an exact index of nearest neighbours, and what is told from it.
@NullMarked
package telltale.detector.outlier.neighbour;

import org.jspecify.annotations.NullMarked;
