/// Kernels over plain arrays: transforms, order statistics, smoothing, decomposition.
@NullMarked
package telltale.math;

import org.jspecify.annotations.NullMarked;
