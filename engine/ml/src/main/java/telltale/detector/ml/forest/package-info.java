/// Trees of random cuts.
@NullMarked
package telltale.detector.ml.forest;

import org.jspecify.annotations.NullMarked;
