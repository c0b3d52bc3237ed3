/// How good methods are where nobody has labelled anything: anomalies injected into quiet
/// stretches, steadiness, agreement and separation.
@NullMarked
package telltale.evaluation.unlabelled;

import org.jspecify.annotations.NullMarked;
