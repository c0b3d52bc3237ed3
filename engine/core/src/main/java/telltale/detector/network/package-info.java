/// Networks that give back the windows they know: what they cannot give back is new.
@NullMarked
package telltale.detector.network;

import org.jspecify.annotations.NullMarked;
