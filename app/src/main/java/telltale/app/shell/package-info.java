/// The window as a whole: what connects its parts, its layout, its menu and keys, its look.
@NullMarked
package telltale.app.shell;

import org.jspecify.annotations.NullMarked;
