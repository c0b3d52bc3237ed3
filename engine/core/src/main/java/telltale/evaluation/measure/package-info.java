/// All figures of one method on one series, and those of a detector that knows nothing.
@NullMarked
package telltale.evaluation.measure;

import org.jspecify.annotations.NullMarked;
