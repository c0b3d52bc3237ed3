package telltale.app.label;

import java.util.List;

/// What the nine kinds of labels are called.
public final class Kinds {
    private static final List<String> NAMES =
            List.of(
                    "anomaly",
                    "fault",
                    "outage",
                    "sensor error",
                    "level shift",
                    "drift",
                    "maintenance",
                    "test run",
                    "other");

    private Kinds() {}

    /// The name of a kind from 1 to 9.
    public static String name(int kind) {
        return NAMES.get(kind - 1);
    }

    /// The kind of that name; the first one for any other.
    public static int of(String name) {
        return Math.max(0, NAMES.indexOf(name.strip())) + 1;
    }

    public static List<String> names() {
        return NAMES;
    }
}
