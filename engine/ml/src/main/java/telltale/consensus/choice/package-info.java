/// Sets of methods that vote, chosen by kind or by what the series looks like.
@NullMarked
package telltale.consensus.choice;

import org.jspecify.annotations.NullMarked;
