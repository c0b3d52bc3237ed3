/// Methods that compare a row with what rows like it usually are: one file each.
@NullMarked
package telltale.detector.statistical;

import org.jspecify.annotations.NullMarked;
