/// An array of colours, the shapes drawn on it, and the colours themselves; free of any toolkit.
@NullMarked
package telltale.app.chart.paint.pixel;

import org.jspecify.annotations.NullMarked;
