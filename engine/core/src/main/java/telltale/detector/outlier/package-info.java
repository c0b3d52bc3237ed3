/// Outlier detectors on feature vectors of windows or single rows: isolation forest, random cut
/// forest, one-class SVM, local outlier factor, DBSCAN.
@NullMarked
package telltale.detector.outlier;

import org.jspecify.annotations.NullMarked;
