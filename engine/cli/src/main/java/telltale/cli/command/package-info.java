/// The commands of the engine, thin, one class each.
@NullMarked
package telltale.cli.command;

import org.jspecify.annotations.NullMarked;
