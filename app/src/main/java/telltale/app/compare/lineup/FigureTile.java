package telltale.app.compare.lineup;

import java.util.ArrayList;
import java.util.List;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.Texts;

/// One figure of a method, to be read at a glance. Immutable.
///
/// @param name what it is a figure of
/// @param figure in words, a dash where there is none
/// @param beside what to compare it with; empty for nothing
public record FigureTile(String name, String figure, String beside) {

    /// A line in figures: what was found, how far others agree, how long it took and, where there
    /// are labels, how well it does beside a detector that knows nothing.
    public static List<FigureTile> of(ComparisonRow line, Lineup lineup) {
        List<FigureTile> tiles = new ArrayList<>();
        tiles.add(
                new FigureTile(
                        Texts.of("page.anomalies"),
                        ComparisonRow.count(line.anomalies()),
                        Double.isNaN(line.rows()) ? "" : inRows(Math.round(line.rows()))));
        tiles.add(
                new FigureTile(
                        Texts.of("compare.agreement"), ComparisonRow.share(line.agreement()), ""));
        tiles.add(new FigureTile(Texts.of("compare.time"), time(line.seconds()), ""));
        tiles.add(new FigureTile(Texts.of("compare.speed"), rough(line.rowsPerSecond()), ""));
        if (lineup.labelled()) {
            tiles.add(merit("F1", line.merits().f1(), lineup.random().f1()));
            tiles.add(
                    merit(
                            Texts.of("compare.vus-pr"),
                            line.merits().vusPr(),
                            lineup.random().vusPr()));
        }
        return tiles;
    }

    private static FigureTile merit(String name, double value, double random) {
        String beside =
                Double.isNaN(random)
                        ? ""
                        : Texts.of("compare.beside-random", ComparisonRow.share(random));
        return new FigureTile(name, ComparisonRow.share(value), beside);
    }

    private static String inRows(long rows) {
        return DisplayNumbers.count(rows, Texts.of("count.row"), Texts.of("count.rows"));
    }

    private static String time(double seconds) {
        long millis = Math.round(seconds * 1e3);
        return Double.isNaN(seconds) ? "–" : DisplayNumbers.duration(millis * 1_000_000);
    }

    /// As many digits as a tile has room for: "142 k", "12.3 M".
    private static String rough(double count) {
        if (Double.isNaN(count) || count < 1e5) {
            return ComparisonRow.count(count);
        }
        return count < 999_500
                ? DisplayNumbers.count(Math.round(count / 1e3)) + " k"
                : DisplayNumbers.value(Math.round(count / 1e5) / 10.0) + " M";
    }
}
