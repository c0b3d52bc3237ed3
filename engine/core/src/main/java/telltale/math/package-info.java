/// Array kernels that know nothing of series: what is slow is fast here.
@NullMarked
package telltale.math;

import org.jspecify.annotations.NullMarked;
