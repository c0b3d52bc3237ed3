/// Choosing a detection method and setting it up, in a form made from what the method declares, and
/// choosing what it learns from.
@NullMarked
package telltale.app.methods;

import org.jspecify.annotations.NullMarked;
