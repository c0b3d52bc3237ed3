/// Files that others go on writing to.
@NullMarked
package telltale.input.tail;

import org.jspecify.annotations.NullMarked;
