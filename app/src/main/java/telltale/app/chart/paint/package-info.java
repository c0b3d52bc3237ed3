/// Pixels: from rows and marks straight into an array of colours. Free of any toolkit.
@NullMarked
package telltale.app.chart.paint;

import org.jspecify.annotations.NullMarked;
