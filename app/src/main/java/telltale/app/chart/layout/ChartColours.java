package telltale.app.chart.layout;

import java.util.List;

/// The chart's colours, `0xAARRGGBB`. Channels follow the Okabe–Ito set without the two colours
/// that mean something here: vermilion is for anomalies, bluish green for labels.
///
/// @param background behind everything, opaque
/// @param grid faint lines at the ticks
/// @param baseline the line below a lane
/// @param text what is read: the cursor's line, the handle of the brush
/// @param muted what is only seen: missing rows, the overview's trace
/// @param channels one colour a channel, repeated where there are more
/// @param band between the edges of the expected band
/// @param expected the expected value
/// @param training the hatching of the rows fitted to
/// @param excluded the hatching of the rows that take no part
/// @param score the trace of the scores
/// @param accent the brush
public record ChartColours(
        int background,
        int grid,
        int baseline,
        int text,
        int muted,
        List<Integer> channels,
        int anomaly,
        int label,
        int band,
        int expected,
        int training,
        int excluded,
        int score,
        int accent) {

    public ChartColours {
        channels = List.copyOf(channels);
    }

    /// On a light ground.
    public static ChartColours light() {
        return themed(0xffffffff, 0xff24292f, 0xff57606a, 0xffd0d7de, 0xff0969da);
    }

    /// On a dark ground.
    public static ChartColours dark() {
        return themed(0xff0d1117, 0xffc9d1d9, 0xff8b949e, 0xff30363d, 0xff58a6ff);
    }

    /// Round the colours of a theme; whether it is light or dark shows in its background.
    public static ChartColours themed(int background, int text, int muted, int border, int accent) {
        var dark = luminance(background) < 0.4;
        return new ChartColours(
                background | 0xff000000,
                withAlpha(border, dark ? 0.55 : 0.6),
                border,
                text,
                muted,
                dark
                        ? List.of(
                                0xff56b4e9,
                                0xffe69f00,
                                0xffcc79a7,
                                0xfff0e442,
                                0xff3d8fd1,
                                0xffd5d9de)
                        : List.of(
                                0xff0072b2,
                                0xffe69f00,
                                0xff56b4e9,
                                0xffcc79a7,
                                0xffb8a800,
                                0xff24292f),
                dark ? 0xfff0702a : 0xffd55e00,
                dark ? 0xff12b886 : 0xff009e73,
                withAlpha(dark ? 0xff8fa6bd : 0xff5b7896, 0.2),
                dark ? 0xff7f93a8 : 0xff7b92aa,
                withAlpha(muted, dark ? 0.16 : 0.14),
                withAlpha(muted, dark ? 0.5 : 0.42),
                dark ? 0xff9aa7b4 : 0xff5d6b79,
                accent);
    }

    /// With other colours for the channels; as it is for none.
    public ChartColours withChannels(List<Integer> others) {
        return others.isEmpty()
                ? this
                : new ChartColours(
                        background,
                        grid,
                        baseline,
                        text,
                        muted,
                        others,
                        anomaly,
                        label,
                        band,
                        expected,
                        training,
                        excluded,
                        score,
                        accent);
    }

    public int channel(int channel) {
        return channels.get(channel % channels.size());
    }

    public boolean isDark() {
        return luminance(background) < 0.4;
    }

    /// The colour, seen through as far as `alpha` in [0, 1] says.
    public static int withAlpha(int colour, double alpha) {
        return (int) Math.round(Math.clamp(alpha, 0, 1) * 255) << 24 | (colour & 0xffffff);
    }

    private static double luminance(int colour) {
        return (0.299 * (colour >> 16 & 255) + 0.587 * (colour >> 8 & 255) + 0.114 * (colour & 255))
                / 255;
    }
}
