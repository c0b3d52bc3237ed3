/// The few things every part of the window needs: background work shown on the window's thread,
/// icons, and numbers as people read them.
@NullMarked
package telltale.app.fx;

import org.jspecify.annotations.NullMarked;
