/// One run of all benchmarks.
@NullMarked
package telltale.bench.run;

import org.jspecify.annotations.NullMarked;
