/// The lines of numbers that methods learn from.
@NullMarked
package telltale.detector.ml.lines;

import org.jspecify.annotations.NullMarked;
