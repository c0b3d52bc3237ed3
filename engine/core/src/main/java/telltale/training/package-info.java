/// Trained models that are kept: their file, the folder they lie in, and their training.
@NullMarked
package telltale.training;

import org.jspecify.annotations.NullMarked;
