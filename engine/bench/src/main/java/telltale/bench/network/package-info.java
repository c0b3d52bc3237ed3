/// What networks learn from in benchmarks.
@NullMarked
package telltale.bench.network;

import org.jspecify.annotations.NullMarked;
