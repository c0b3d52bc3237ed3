/// Methods that find windows of unusual shape, and changes of level and size.
@NullMarked
package telltale.detector.shape;

import org.jspecify.annotations.NullMarked;
