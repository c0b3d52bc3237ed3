/// The window as a command: `telltale open`, with a display or without.
@NullMarked
package telltale.app.launch;

import org.jspecify.annotations.NullMarked;
