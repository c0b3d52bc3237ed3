package telltale.app.compare.lineup;

import java.util.ArrayList;
import java.util.List;
import telltale.app.fx.Figures;
import telltale.app.text.Texts;

/// One figure of a method, to be read at a glance. Immutable.
///
/// @param name what it is a figure of
/// @param figure in words, a dash where there is none
/// @param beside what to compare it with; empty for nothing
public record Tile(String name, String figure, String beside) {

    /// A line in figures: what was found, how far others agree, how long it took and, where there
    /// are labels, how well it does beside a detector that knows nothing.
    public static List<Tile> of(Line line, Lineup lineup) {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(
                new Tile(
                        Texts.of("page.anomalies"),
                        Line.count(line.anomalies()),
                        Double.isNaN(line.rows()) ? "" : inRows(Math.round(line.rows()))));
        tiles.add(new Tile(Texts.of("compare.agreement"), Line.share(line.agreement()), ""));
        tiles.add(new Tile(Texts.of("compare.time"), time(line.seconds()), ""));
        tiles.add(new Tile(Texts.of("compare.speed"), rough(line.rowsPerSecond()), ""));
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

    private static Tile merit(String name, double value, double random) {
        String beside =
                Double.isNaN(random) ? "" : Texts.of("compare.beside-random", Line.share(random));
        return new Tile(name, Line.share(value), beside);
    }

    private static String inRows(long rows) {
        return Figures.count(rows, Texts.of("count.row"), Texts.of("count.rows"));
    }

    private static String time(double seconds) {
        long millis = Math.round(seconds * 1e3);
        return Double.isNaN(seconds) ? "–" : Figures.duration(millis * 1_000_000);
    }

    /// As many digits as a tile has room for: "142 k", "12.3 M".
    private static String rough(double count) {
        if (Double.isNaN(count) || count < 1e5) {
            return Line.count(count);
        }
        return count < 999_500
                ? Figures.count(Math.round(count / 1e3)) + " k"
                : Figures.value(Math.round(count / 1e5) / 10.0) + " M";
    }
}
