/// Finds out how a CSV file is written from its first rows.
@NullMarked
package telltale.input.csv.sniff;

import org.jspecify.annotations.NullMarked;
