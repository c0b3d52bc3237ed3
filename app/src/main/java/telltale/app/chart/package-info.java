/// The chart: one control fed immutable content.
@NullMarked
package telltale.app.chart;

import org.jspecify.annotations.NullMarked;
