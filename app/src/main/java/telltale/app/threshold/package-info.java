/// From scores to anomalies: the threshold, what it means in words, and how rows become anomalies.
@NullMarked
package telltale.app.threshold;

import org.jspecify.annotations.NullMarked;
