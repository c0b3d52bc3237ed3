/// From characters to records of cells: delimiter, quote, comments, and limits on what a hostile
/// file may ask for.
@NullMarked
package telltale.input.csv.record;

import org.jspecify.annotations.NullMarked;
