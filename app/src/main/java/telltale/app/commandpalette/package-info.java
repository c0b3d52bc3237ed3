/// The command palette: everything that can be done, found by a few letters of its name.
@NullMarked
package telltale.app.commandpalette;

import org.jspecify.annotations.NullMarked;
