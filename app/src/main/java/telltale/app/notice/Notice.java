package telltale.app.notice;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.Texts;
import telltale.detector.NotEnoughData;

/// Something people should know.
///
/// @param kind how grave it is
/// @param sentence all of it in one sentence
/// @param details more, a line each, folded away at first; may be empty
public record Notice(Kind kind, String sentence, List<String> details) {

    /// How grave a notice is.
    public enum Kind {
        NOTE(Feather.INFO),
        WARNING(Feather.ALERT_TRIANGLE),
        ERROR(Feather.ALERT_OCTAGON);

        private final Feather icon;

        Kind(Feather icon) {
            this.icon = icon;
        }

        Feather icon() {
            return icon;
        }
    }

    private static final Pattern NAMED = Pattern.compile("'([^']+)': (.*)", Pattern.DOTALL);
    private static final int MOST_LINES = 500;

    public Notice {
        details = List.copyOf(details);
    }

    /// What went wrong, in a sentence that says what could not be done and why.
    ///
    /// @param failed what could not be done: "sensors.csv could not be opened"
    public static Notice of(String failed, Throwable error) {
        return switch (error) {
            case NotEnoughData _, IllegalArgumentException _ ->
                    new Notice(Kind.ERROR, failed + ": " + reason(failed, error), List.of());
            case NoSuchFileException _ ->
                    new Notice(
                            Kind.ERROR,
                            Texts.of("notice.there-is-no-such-file", failed),
                            List.of());
            case AccessDeniedException _ ->
                    new Notice(
                            Kind.ERROR,
                            Texts.of("notice.reading-it-is-not-allowed", failed),
                            List.of());
            case OutOfMemoryError _ ->
                    new Notice(Kind.ERROR, Texts.of("notice.no-memory", failed), trace(error));
            case IOException _ ->
                    new Notice(Kind.ERROR, failed + ": " + reason(failed, error), List.of());
            default -> new Notice(Kind.ERROR, failed + ": " + reason(failed, error), trace(error));
        };
    }

    /// The message, without the name of a file where that has been said.
    private static String reason(String failed, Throwable error) {
        String message =
                error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        Matcher named = NAMED.matcher(message);
        return named.matches() && failed.contains(named.group(1)) ? named.group(2) : message;
    }

    private static List<String> trace(Throwable error) {
        List<String> lines = new ArrayList<>();
        for (Throwable at = error; at != null && lines.size() < MOST_LINES; at = at.getCause()) {
            lines.add(lines.isEmpty() ? at.toString() : "caused by " + at);
            for (StackTraceElement frame : at.getStackTrace()) {
                lines.add("    at " + frame);
            }
        }
        return lines;
    }
}
