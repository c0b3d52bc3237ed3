/// How windows spread about their mean, and how far out of that spread one is.
@NullMarked
package telltale.detector.shape.spread;

import org.jspecify.annotations.NullMarked;
