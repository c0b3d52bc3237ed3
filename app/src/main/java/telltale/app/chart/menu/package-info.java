/// The menus of the chart: everything the mouse can do is there by name.
@NullMarked
package telltale.app.chart.menu;

import org.jspecify.annotations.NullMarked;
