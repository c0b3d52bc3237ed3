/// Series from CSV files: any delimiter, encoding, number and time, found from the data.
///
/// `text` turns bytes into characters, `record` characters into cells, `cell` cells into numbers
/// and times; `sniff` finds the `format`; here the rows are read by it.
@NullMarked
package telltale.input.csv;

import org.jspecify.annotations.NullMarked;
