/// What is done to a series before detection: steps of equal length, gaps.
@NullMarked
package telltale.transform;

import org.jspecify.annotations.NullMarked;
