/// Several methods on one series: run one after the other, judged together as often as one likes,
/// compared with each other and with labels.
@NullMarked
package telltale.analysis.comparison;

import org.jspecify.annotations.NullMarked;
