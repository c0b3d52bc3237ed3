/// Methods that extrapolate a fitted curve.
@NullMarked
package telltale.detector.forecast;

import org.jspecify.annotations.NullMarked;
