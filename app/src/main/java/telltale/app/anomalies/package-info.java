/// The anomalies found: a table of them, and why the chosen one was flagged.
@NullMarked
package telltale.app.anomalies;

import org.jspecify.annotations.NullMarked;
