/// Which panes a chart is made of, as plain records: what a saved workspace keeps and what undo
/// goes back to. Free of any toolkit.
@NullMarked
package telltale.app.chart.stack;

import org.jspecify.annotations.NullMarked;
