/// What `evaluate` compares, and how it writes down the outcome.
@NullMarked
package telltale.cli.evaluate;

import org.jspecify.annotations.NullMarked;
