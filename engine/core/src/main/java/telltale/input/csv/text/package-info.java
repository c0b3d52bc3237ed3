/// From the bytes of a file to characters: which files are read at all, how they are unpacked, and
/// in which encoding they are written.
@NullMarked
package telltale.input.csv.text;

import org.jspecify.annotations.NullMarked;
