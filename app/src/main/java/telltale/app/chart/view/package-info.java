/// Which part of the content is looked at, and how it maps to pixels; free of any toolkit.
@NullMarked
package telltale.app.chart.view;

import org.jspecify.annotations.NullMarked;
