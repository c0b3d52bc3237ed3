/// What a chart shows, immutable: traces, score, marks and where their rows lie in time.
@NullMarked
package telltale.app.chart.content;

import org.jspecify.annotations.NullMarked;
