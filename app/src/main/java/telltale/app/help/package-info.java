/// Help within the window.
@NullMarked
package telltale.app.help;

import org.jspecify.annotations.NullMarked;
