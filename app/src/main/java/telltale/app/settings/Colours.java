package telltale.app.settings;

import java.util.List;

/// The colours of the channels, all told apart by those who see red and green alike. None of them
/// holds the vermilion of anomalies or the bluish green of labels.
public enum Colours implements Choice {
    OKABE_ITO("Okabe–Ito", List.of(), List.of()),
    TOL(
            "Tol, muted",
            List.of(0xff332288, 0xff88ccee, 0xffddcc77, 0xffaa4499, 0xff882255, 0xff444444),
            List.of(0xff88ccee, 0xffddcc77, 0xffaa77cc, 0xff7788ee, 0xffee88bb, 0xffd5d9de)),
    IBM(
            "IBM",
            List.of(0xff648fff, 0xff785ef0, 0xffdc267f, 0xffffb000, 0xff24292f),
            List.of(0xff648fff, 0xff9d86ff, 0xffff4f9e, 0xffffb000, 0xffd5d9de)),
    GREY(
            "Shades of grey",
            List.of(0xff24292f, 0xff57606a, 0xff8c959f, 0xffafb8c1),
            List.of(0xfff0f6fc, 0xffc9d1d9, 0xff8b949e, 0xff6e7681));

    private final String title;
    private final List<Integer> light;
    private final List<Integer> dark;

    Colours(String title, List<Integer> light, List<Integer> dark) {
        this.title = title;
        this.light = light;
        this.dark = dark;
    }

    @Override
    public String title() {
        return title;
    }

    /// `0xAARRGGBB`, one a channel, on a light or a dark ground; empty for the chart's own.
    public List<Integer> channels(boolean onDark) {
        return onDark ? dark : light;
    }
}
