/// Methods that look at sliding windows: what they have in common, so that each of them only says
/// how it judges a window.
@NullMarked
package telltale.detector.window;

import org.jspecify.annotations.NullMarked;
