/// The chart on paper: vector pictures and the rows in sight; free of any toolkit.
@NullMarked
package telltale.app.chart.export;

import org.jspecify.annotations.NullMarked;
