/// The command line: how commands are found, what they talk to, how they end.
@NullMarked
package telltale.cli;

import org.jspecify.annotations.NullMarked;
