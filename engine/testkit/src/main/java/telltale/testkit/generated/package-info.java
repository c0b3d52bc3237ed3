/// Labelled series made from a seed: base oscillations with anomalies of known kinds in them.
@NullMarked
package telltale.testkit.generated;

import org.jspecify.annotations.NullMarked;
