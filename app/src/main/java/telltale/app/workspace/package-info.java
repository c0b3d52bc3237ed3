/// All that people have set up: gone back to step by step, and kept in one file.
@NullMarked
package telltale.app.workspace;

import org.jspecify.annotations.NullMarked;
