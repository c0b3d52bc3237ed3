/// The nodes over the picture: texts, legend, cursor, cutoffs, notes and the buttons of panes.
@NullMarked
package telltale.app.chart.layer;

import org.jspecify.annotations.NullMarked;
