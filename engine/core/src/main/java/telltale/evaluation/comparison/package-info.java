/// Methods side by side on labelled series: benchmarks, trials, standings.
@NullMarked
package telltale.evaluation.comparison;

import org.jspecify.annotations.NullMarked;
