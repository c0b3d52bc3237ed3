/// What the window says, in one bundle.
@NullMarked
package telltale.app.text;

import org.jspecify.annotations.NullMarked;
