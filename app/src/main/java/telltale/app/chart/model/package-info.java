/// The state of a chart, with its commands: what is shown, which panes, the viewport, the notes.
/// Properties, but no nodes.
@NullMarked
package telltale.app.chart.model;

import org.jspecify.annotations.NullMarked;
