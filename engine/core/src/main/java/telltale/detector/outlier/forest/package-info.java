/// Trees of random splits: isolation trees and random cut trees.
@NullMarked
package telltale.detector.outlier.forest;

import org.jspecify.annotations.NullMarked;
