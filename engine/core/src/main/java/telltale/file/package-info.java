/// Files that are old or new, never torn.
@NullMarked
package telltale.file;

import org.jspecify.annotations.NullMarked;
