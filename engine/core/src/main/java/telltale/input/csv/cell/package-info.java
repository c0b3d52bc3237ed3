/// What a cell of a CSV file says, read character by character: a number, or none.
@NullMarked
package telltale.input.csv.cell;

import org.jspecify.annotations.NullMarked;
