/// From scores to confidences, cutoffs and anomalies. A row is anomalous where its score is the
/// cutoff or higher (`>=`), here and everywhere. Nothing in here touches a detector: another
/// threshold or grouping is one pass over an array.
@NullMarked
package telltale.threshold;

import org.jspecify.annotations.NullMarked;
