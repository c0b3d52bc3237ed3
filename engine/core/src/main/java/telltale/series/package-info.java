/// The data: timestamped rows of numeric channels, immutable, and how to build them.
@NullMarked
package telltale.series;

import org.jspecify.annotations.NullMarked;
