/// The one-class support vector machine with a Gaussian kernel.
@NullMarked
package telltale.detector.outlier.svm;

import org.jspecify.annotations.NullMarked;
