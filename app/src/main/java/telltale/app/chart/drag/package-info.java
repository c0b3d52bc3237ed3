/// What happens between the press of a mouse button and its release; free of nodes.
@NullMarked
package telltale.app.chart.drag;

import org.jspecify.annotations.NullMarked;
