/// The upper tail of a sample, by peaks over threshold: what is beyond the largest values seen.
@NullMarked
package telltale.math.extreme;

import org.jspecify.annotations.NullMarked;
