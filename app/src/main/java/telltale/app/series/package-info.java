/// The list of what is open: files, their series and channels, each with a small picture of it.
@NullMarked
package telltale.app.series;

import org.jspecify.annotations.NullMarked;
