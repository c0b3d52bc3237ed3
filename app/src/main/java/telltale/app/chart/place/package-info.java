/// Where the parts of a chart lie, in units of the scene or in pixels; free of any toolkit.
@NullMarked
package telltale.app.chart.place;

import org.jspecify.annotations.NullMarked;
