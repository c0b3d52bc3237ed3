/// Training models that are kept, watching it, and using them.
@NullMarked
package telltale.app.training;

import org.jspecify.annotations.NullMarked;
