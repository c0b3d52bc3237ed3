/// The anomalies found: a table of them, and why the chosen one is one.
@NullMarked
package telltale.app.anomalies;

import org.jspecify.annotations.NullMarked;
