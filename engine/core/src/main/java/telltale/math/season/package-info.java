/// Kernels for series that repeat themselves: periods, decomposition, exponential smoothing.
@NullMarked
package telltale.math.season;

import org.jspecify.annotations.NullMarked;
