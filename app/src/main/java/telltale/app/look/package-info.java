/// How the window looks: themes and letters.
@NullMarked
package telltale.app.look;

import org.jspecify.annotations.NullMarked;
