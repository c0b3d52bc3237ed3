/// Recipes as files: YAML that says where the rows come from, what looks at them and how.
@NullMarked
package telltale.analysis.recipe;

import org.jspecify.annotations.NullMarked;
