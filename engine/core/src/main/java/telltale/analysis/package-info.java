/// The recipe (source, detector, training, threshold, grouping) and its result.
@NullMarked
package telltale.analysis;

import org.jspecify.annotations.NullMarked;
