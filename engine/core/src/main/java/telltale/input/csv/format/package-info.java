/// How a CSV file is written: what somebody says of it, and what was found.
@NullMarked
package telltale.input.csv.format;

import org.jspecify.annotations.NullMarked;
