package telltale.app.notice;

/// Something that has been done in the background, told once and quietly.
///
/// @param sentence what has been done
/// @param action what can be done about it, in a word; empty for nothing
/// @param act does that
public record Toast(String sentence, String action, Runnable act) {
    /// There is nothing to do about it.
    public static Toast of(String sentence) {
        return new Toast(sentence, "", () -> {});
    }
}
