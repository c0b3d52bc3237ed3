/// Axes of time and values: when rows are, which part is looked at, scales, ticks and their texts,
/// and how all of it maps to pixel columns. Free of any toolkit.
@NullMarked
package telltale.app.chart.axis;

import org.jspecify.annotations.NullMarked;
