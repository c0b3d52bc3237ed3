/// Results as text: a table for people, CSV, JSON and JSON lines for programs.
@NullMarked
package telltale.cli.print;

import org.jspecify.annotations.NullMarked;
