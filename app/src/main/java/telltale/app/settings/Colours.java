package telltale.app.settings;

import java.util.List;
import telltale.app.fx.Texts;

/// The colours of the channels, all told apart by those who see red and green alike. None of them
/// holds the vermilion of anomalies or the bluish green of labels.
public enum Colours implements PreferenceChoice {
    OKABE_ITO(Texts.of("settings.okabe-ito")),
    TOL(Texts.of("settings.tol-muted")),
    IBM(Texts.of("settings.ibm")),
    GREY(Texts.of("settings.shades-of-grey"));

    private final String title;

    Colours(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /// `0xAARRGGBB`, one per channel, on a light or a dark ground; empty for the chart's own.
    public List<Integer> channels(boolean onDark) {
        return switch (this) {
            case OKABE_ITO -> List.of();
            case TOL ->
                    onDark
                            ? List.of(0xff88ccee, 0xffddcc77, 0xffaa77cc, 0xff7788ee, 0xffd5d9de)
                            : List.of(0xff332288, 0xff88ccee, 0xffddcc77, 0xffaa4499, 0xff444444);
            case IBM ->
                    onDark
                            ? List.of(0xff648fff, 0xff9d86ff, 0xffff4f9e, 0xffffb000, 0xffd5d9de)
                            : List.of(0xff648fff, 0xff785ef0, 0xffdc267f, 0xffffb000, 0xff24292f);
            case GREY ->
                    onDark
                            ? List.of(0xfff0f6fc, 0xffc9d1d9, 0xff8b949e, 0xff6e7681)
                            : List.of(0xff24292f, 0xff57606a, 0xff8c959f, 0xffafb8c1);
        };
    }
}
