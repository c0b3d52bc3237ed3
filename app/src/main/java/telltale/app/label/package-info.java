/// What people say is anomalous: labels drawn on the chart, listed in a table, saved beside the
/// data.
@NullMarked
package telltale.app.label;

import org.jspecify.annotations.NullMarked;
