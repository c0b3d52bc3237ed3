/// Speed: JMH benchmarks, and tables beside what a user would take instead.
@NullMarked
package telltale.bench;

import org.jspecify.annotations.NullMarked;
