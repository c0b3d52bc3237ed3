/// Trees of random cuts that lines are put into and taken out of one by one.
@NullMarked
package telltale.detector.ml.cut;

import org.jspecify.annotations.NullMarked;
