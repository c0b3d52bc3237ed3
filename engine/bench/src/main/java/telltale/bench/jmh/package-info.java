/// Parts of the engine alone, by JMH.
@NullMarked
package telltale.bench.jmh;

import org.jspecify.annotations.NullMarked;
