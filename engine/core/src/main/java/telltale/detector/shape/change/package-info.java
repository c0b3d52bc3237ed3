/// What changes from the first half of a window to the second.
@NullMarked
package telltale.detector.shape.change;

import org.jspecify.annotations.NullMarked;
