/// Following a file that others write to: its rows on the chart as they come.
@NullMarked
package telltale.app.live;

import org.jspecify.annotations.NullMarked;
