/// The curve of Taylor and Letham: trend, seasons and holidays, and its fit.
@NullMarked
package telltale.detector.forecast.curve;

import org.jspecify.annotations.NullMarked;
