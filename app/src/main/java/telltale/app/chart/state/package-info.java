/// What the chart shows and looks at, with its commands, and how that is laid out; free of nodes.
@NullMarked
package telltale.app.chart.state;

import org.jspecify.annotations.NullMarked;
