/// What a cell of a CSV file may say, read character by character: numbers and times.
///
/// Nothing here knows about rows, columns or files.
@NullMarked
package telltale.input.csv.cell;

import org.jspecify.annotations.NullMarked;
