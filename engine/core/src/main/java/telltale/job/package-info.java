/// Background work: what it reports, how it is cancelled, and the runner that carries it.
@NullMarked
package telltale.job;

import org.jspecify.annotations.NullMarked;
