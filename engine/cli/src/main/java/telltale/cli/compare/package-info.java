/// How methods compared on one series are written down.
@NullMarked
package telltale.cli.compare;

import org.jspecify.annotations.NullMarked;
