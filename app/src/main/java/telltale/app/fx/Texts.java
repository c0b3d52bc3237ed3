package telltale.app.fx;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of the window, by keys that are named after their place: `compare.empty`. A key that
/// the bundle does not have is a mistake of ours and fails at once.
public final class Texts {
    private static final String BUNDLE = "/texts.properties";
    private static final Pattern GAP = Pattern.compile("\\{(\\d)\\}");
    private static final Properties ALL = read();

    private Texts() {}

    private static Properties read() {
        Properties all = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(Texts.class.getResourceAsStream(BUNDLE)),
                        StandardCharsets.UTF_8)) {
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(BUNDLE, e);
        }
        return all;
    }

    /// The text of a key as it stands.
    public static String of(String key) {
        String text = ALL.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "%s: expected '%s', found none".formatted(BUNDLE, key));
        }
        return text;
    }

    /// The text of a key with `{0}`, `{1}` … replaced by what it is about.
    public static String of(String key, Object... about) {
        Matcher gap = GAP.matcher(of(key));
        return gap.replaceAll(found -> {
            int at = Integer.parseInt(found.group(1));
            if (at >= about.length) {
                throw new IllegalArgumentException(
                        "%s: expected %d values for '%s', found %d"
                                .formatted(BUNDLE, at + 1, key, about.length));
            }
            return Matcher.quoteReplacement(String.valueOf(about[at]));
        });
    }
}
