/// Methods side by side on the series that is open: run, judged, compared with each other and with
/// the labels.
@NullMarked
package telltale.app.compare;

import org.jspecify.annotations.NullMarked;
