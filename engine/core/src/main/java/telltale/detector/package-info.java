/// The contract of every detection method, and the catalogue that finds them.
@NullMarked
package telltale.detector;

import org.jspecify.annotations.NullMarked;
