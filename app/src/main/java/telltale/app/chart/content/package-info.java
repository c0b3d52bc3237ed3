/// What a chart draws: traces, bands, scores, anomalies and notes, and the panes that show them.
/// Immutable records, free of any toolkit.
@NullMarked
package telltale.app.chart.content;

import org.jspecify.annotations.NullMarked;
