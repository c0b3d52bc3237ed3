/// What of a trained model goes into a file: named arrays of numbers.
@NullMarked
package telltale.detector.tensor;

import org.jspecify.annotations.NullMarked;
