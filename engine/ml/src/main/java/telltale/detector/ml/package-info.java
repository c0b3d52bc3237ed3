/// Detectors that learn from the windows of a series what normal ones look like.
@NullMarked
package telltale.detector.ml;

import org.jspecify.annotations.NullMarked;
