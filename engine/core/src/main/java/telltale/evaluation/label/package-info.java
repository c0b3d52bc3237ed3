/// How people say which rows are anomalous: lists of events in CSV or JSON.
@NullMarked
package telltale.evaluation.label;

import org.jspecify.annotations.NullMarked;
