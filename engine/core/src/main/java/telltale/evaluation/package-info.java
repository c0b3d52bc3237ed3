/// How good a detection is: labels, and metrics that cannot be fooled.
///
/// In every metric a higher score is more anomalous, and a row without a score (NaN) counts as the
/// lowest there is. No metric adjusts predictions by the labels but the one that says so in its
/// name ([BestOverCutoffs#pointAdjustedF1]), which exists to be shown in grey.
@NullMarked
package telltale.evaluation;

import org.jspecify.annotations.NullMarked;
