/// Files that others go on writing to.
@NullMarked
package telltale.input.follow;

import org.jspecify.annotations.NullMarked;
