package telltale.app.label;

import java.util.List;
import telltale.app.fx.Texts;

/// What the nine kinds of labels are called.
public final class LabelKinds {
    private static final List<String> NAMES =
            List.of(
                    Texts.of("label.anomaly"),
                    Texts.of("label.fault"),
                    Texts.of("label.outage"),
                    Texts.of("label.sensor-error"),
                    Texts.of("label.level-shift"),
                    Texts.of("label.drift"),
                    Texts.of("label.maintenance"),
                    Texts.of("label.test-run"),
                    Texts.of("label.other"));

    private LabelKinds() {}

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
