/// Detectors whose members are detectors.
@NullMarked
package telltale.consensus;

import org.jspecify.annotations.NullMarked;
