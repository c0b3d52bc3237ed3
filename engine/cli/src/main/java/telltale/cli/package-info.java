/// The command line: commands, thin, one class each.
@NullMarked
package telltale.cli;

import org.jspecify.annotations.NullMarked;
