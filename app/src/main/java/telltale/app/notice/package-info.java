/// What the window tells people: one plain sentence, and the details for those who ask.
@NullMarked
package telltale.app.notice;

import org.jspecify.annotations.NullMarked;
