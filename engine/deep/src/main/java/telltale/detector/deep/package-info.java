/// A second engine that learns networks, on Deeplearning4j's SameDiff: the same networks, and the
/// same weights in the end, so that what it learnt scores without it.
@NullMarked
package telltale.detector.deep;

import org.jspecify.annotations.NullMarked;
