package telltale.threshold;

import java.util.List;

/// How many episodes stand out of the others: those up to the first that is more than 2.2 times as
/// unusual as the next, and where there is none such, up to the one that is the most times as
/// unusual as the next. The episodes beyond the gap are the yardstick, so that anomalies in the
/// data learnt from move nothing. Both numbers were chosen on the development series by leaving
/// whole sets out, see `decisions/episodes.md`.
///
/// @param count how many stand out; 0 where all are alike
/// @param ratio how many times as unusual as the next the last of them is; infinite where there is
///   no other
record UnusualnessGap(int count, double ratio) {
    /// Episodes among which the gap is looked for; see decisions/episodes.md.
    private static final int MOST = 10;

    /// Ratio that is a gap without doubt, likewise.
    private static final double CLEAR = 2.2;

    /// Ratio below which episodes are alike, likewise.
    private static final double LEAST = 1.1;

    /// @param episodes the most unusual first
    static UnusualnessGap of(List<Episode> episodes) {
        int count = 0;
        double widest = 0;
        for (int i = 0; i < Math.min(MOST, episodes.size()); i++) {
            double next = i + 1 < episodes.size() ? episodes.get(i + 1).unusualness() : 0;
            double ratio = episodes.get(i).unusualness() / next;
            if (ratio > widest) {
                count = i + 1;
                widest = ratio;
            }
            if (ratio > CLEAR) {
                break;
            }
        }
        return widest < LEAST ? new UnusualnessGap(0, 1) : new UnusualnessGap(count, widest);
    }
}
