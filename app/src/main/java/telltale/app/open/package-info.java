/// Opening files: reading them in the background, what was noticed on the way, and what to do when
/// nothing is open.
@NullMarked
package telltale.app.open;

import org.jspecify.annotations.NullMarked;
