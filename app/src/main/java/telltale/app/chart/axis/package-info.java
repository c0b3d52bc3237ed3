/// Where axes put their ticks and what they write there; free of any toolkit.
@NullMarked
package telltale.app.chart.axis;

import org.jspecify.annotations.NullMarked;
