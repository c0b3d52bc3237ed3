/// The parts of a network, forward and backward, and the networks made of them.
@NullMarked
package telltale.detector.network.layer;

import org.jspecify.annotations.NullMarked;
