/// Detecting in the background: learning and scoring once, judging again with every move of the
/// threshold.
@NullMarked
package telltale.app.detection;

import org.jspecify.annotations.NullMarked;
