/// What mouse, keys and menus do with a chart.
@NullMarked
package telltale.app.chart.input;

import org.jspecify.annotations.NullMarked;
