/// What users write on a chart, as plain records; free of any toolkit.
@NullMarked
package telltale.app.chart.note;

import org.jspecify.annotations.NullMarked;
