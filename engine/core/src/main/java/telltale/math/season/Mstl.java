package telltale.math.season;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// MSTL, decomposition into several seasons (Bandara, Hyndman and Bergmeir 2021, arXiv:2107.13462):
/// one [Stl] a period, the shortest first, each on what the others leave, all of it `rounds` times
/// over. The trend is the last one's.
///
/// @param members the decompositions, by rising period
/// @param rounds how often each is updated; 2 is usual
public record Mstl(List<Stl> members, int rounds) {

    public Mstl {
        members = members.stream().sorted(Comparator.comparingInt(Stl::period)).toList();
        if (members.isEmpty() || rounds < 1) {
            throw new IllegalArgumentException(
                    "mstl: expected at least one period and one round, found %d and %d"
                            .formatted(members.size(), rounds));
        }
    }

    /// Seasons that change over 11, 15, 19, … cycles, as the paper has it.
    public static Mstl of(int... periods) {
        int[] sorted = periods.clone();
        Arrays.sort(sorted);
        return new Mstl(
                IntStream.range(0, sorted.length)
                        .mapToObj(i -> Stl.of(sorted[i], 11 + 4 * i))
                        .toList(),
                2);
    }

    /// Takes the series apart; `seasonal` has one row of values for each period, by rising period.
    /// Missing values (NaN) count for nothing.
    ///
    /// @throws IllegalArgumentException where there are fewer than two of the longest periods or no
    ///   value at all
    /// @throws InterruptedException once the thread is interrupted
    public Stl.Parts fit(double[] values) throws InterruptedException {
        int n = values.length;
        double[][] seasonal = new double[members.size()][n];
        double[] rest = values.clone();
        Optional<Stl.Parts> last = Optional.empty();
        int times = members.size() == 1 ? 1 : rounds;
        for (int round = 0; round < times; round++) {
            for (int i = 0; i < members.size(); i++) {
                add(rest, seasonal[i], 1);
                Stl.Parts parts = members.get(i).fit(rest);
                seasonal[i] = parts.seasonal()[0];
                last = Optional.of(parts);
                add(rest, seasonal[i], -1);
            }
        }
        Stl.Parts end = last.orElseThrow();
        add(rest, end.trend(), -1);
        return new Stl.Parts(end.trend(), seasonal, rest, end.weights());
    }

    private static void add(double[] to, double[] what, int sign) {
        for (int row = 0; row < to.length; row++) {
            to[row] += sign * what[row];
        }
    }
}
