/// The nearest neighbours of every window of a sequence among those of another, or of itself.
@NullMarked
package telltale.detector.shape.profile;

import org.jspecify.annotations.NullMarked;
