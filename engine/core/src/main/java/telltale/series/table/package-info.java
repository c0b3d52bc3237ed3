/// Series as tables of Tablesaw, for preview, statistics and export.
@NullMarked
package telltale.series.table;

import org.jspecify.annotations.NullMarked;
