/// The arithmetic of small networks on arrays of floats: a plain version and one on the Vector API.
@NullMarked
package telltale.detector.network.kernel;

import org.jspecify.annotations.NullMarked;
