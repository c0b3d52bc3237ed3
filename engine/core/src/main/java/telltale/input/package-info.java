/// Where rows come from: sources that are stored, and sources that are live.
@NullMarked
package telltale.input;

import org.jspecify.annotations.NullMarked;
