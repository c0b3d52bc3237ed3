/// What runs in the background, and how far it is.
@NullMarked
package telltale.app.task;

import org.jspecify.annotations.NullMarked;
