/// Who takes part in a comparison and how they stand under the thresholds of now: values, and the
/// passes that make them.
@NullMarked
package telltale.app.compare.lineup;

import org.jspecify.annotations.NullMarked;
