/// Series from JSON lines: one object per line, its fields read as columns are.
@NullMarked
package telltale.input.jsonl;

import org.jspecify.annotations.NullMarked;
