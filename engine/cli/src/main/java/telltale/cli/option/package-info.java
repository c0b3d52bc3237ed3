/// Options that several commands share.
@NullMarked
package telltale.cli.option;

import org.jspecify.annotations.NullMarked;
