/// Writing files: replaced as a whole, never torn, and CSV in one way.
@NullMarked
package telltale.file;

import org.jspecify.annotations.NullMarked;
