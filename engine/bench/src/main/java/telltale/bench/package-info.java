/// Speed, measured; on no release class path.
@NullMarked
package telltale.bench;

import org.jspecify.annotations.NullMarked;
