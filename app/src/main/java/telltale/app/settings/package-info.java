/// What the window remembers from one start to the next.
@NullMarked
package telltale.app.settings;

import org.jspecify.annotations.NullMarked;
