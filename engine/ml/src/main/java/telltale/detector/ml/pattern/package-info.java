/// The patterns that make up most of a training, and how far a window is from them.
@NullMarked
package telltale.detector.ml.pattern;

import org.jspecify.annotations.NullMarked;
