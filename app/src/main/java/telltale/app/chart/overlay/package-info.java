/// The nodes over the painted pixels: texts, legend, cursor, cutoff lines, notes and pane buttons.
@NullMarked
package telltale.app.chart.overlay;

import org.jspecify.annotations.NullMarked;
