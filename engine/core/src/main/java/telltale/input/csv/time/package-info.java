/// Times as people and machines write them, read character by character.
@NullMarked
package telltale.input.csv.time;

import org.jspecify.annotations.NullMarked;
