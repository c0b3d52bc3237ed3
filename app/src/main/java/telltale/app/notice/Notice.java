package telltale.app.notice;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import telltale.detector.NotEnoughData;
import telltale.input.UnusableData;

/// Something people should know.
///
/// @param kind how grave it is
/// @param sentence all of it in one sentence
/// @param details more, a line each, folded away at first; may be empty
public record Notice(Kind kind, String sentence, List<String> details) {

    /// How grave a notice is.
    public enum Kind {
        NOTE,
        WARNING,
        ERROR
    }

    public Notice {
        details = List.copyOf(details);
    }

    /// What went wrong, in a sentence that says what could not be done and why.
    ///
    /// @param failed what could not be done: "sensors.csv could not be opened"
    public static Notice of(String failed, Throwable error) {
        return switch (error) {
            case NotEnoughData _, IllegalArgumentException _, UnusableData _ ->
                    new Notice(Kind.ERROR, failed + ": " + error.getMessage(), List.of());
            case NoSuchFileException _ ->
                    new Notice(Kind.ERROR, failed + ": there is no such file", List.of());
            case AccessDeniedException _ ->
                    new Notice(Kind.ERROR, failed + ": reading it is not allowed", List.of());
            case OutOfMemoryError _ ->
                    new Notice(
                            Kind.ERROR,
                            failed + ": it needs more memory than there is",
                            trace(error));
            default -> {
                String message = error.getMessage();
                String why = message == null ? error.getClass().getSimpleName() : message;
                yield new Notice(Kind.ERROR, failed + ": " + why, trace(error));
            }
        };
    }

    private static List<String> trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString().lines().map(line -> line.replace("\t", "    ")).toList();
    }
}
