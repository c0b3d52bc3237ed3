package telltale.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import telltale.series.RowRange;

/// Agreement of lists of row ranges: how many two lists share, and which ones many lists share.
/// Every list is in order and its spans are apart from each other.
final class RangeAgreement {
    private RangeAgreement() {}

    /// How many rows are in both, `O(a + b)`.
    static long shared(List<RowRange> a, List<RowRange> b) {
        long rows = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            RowRange one = a.get(i);
            RowRange other = b.get(j);
            rows +=
                    Math.max(
                            0, Math.min(one.to(), other.to()) - Math.max(one.from(), other.from()));
            if (one.to() <= other.to()) {
                i++;
            } else {
                j++;
            }
        }
        return rows;
    }

    /// The numbers of those spans of the first that share no row with the second.
    static List<Integer> apart(List<RowRange> a, List<RowRange> b) {
        List<Integer> apart = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < a.size(); i++) {
            while (j < b.size() && b.get(j).to() <= a.get(i).from()) {
                j++;
            }
            if (j == b.size() || b.get(j).from() >= a.get(i).to()) {
                apart.add(i);
            }
        }
        return apart;
    }

    /// The rows that at least so many of the lists have.
    static List<RowRange> inAtLeast(int least, List<List<RowRange>> lists) {
        int borders = 2 * lists.stream().mapToInt(List::size).sum();
        long[] at = new long[borders];
        int filled = 0;
        for (List<RowRange> list : lists) {
            for (RowRange span : list) {
                // Where one span ends and another begins the end comes first; it is even.
                at[filled++] = 2L * span.from() + 1;
                at[filled++] = 2L * span.to();
            }
        }
        Arrays.sort(at);
        List<RowRange> found = new ArrayList<>();
        int depth = 0;
        int from = -1;
        for (int i = 0; i < at.length; i++) {
            depth += (at[i] & 1) == 1 ? 1 : -1;
            int row = (int) (at[i] >> 1);
            boolean last = i + 1 == at.length || at[i + 1] >> 1 != row;
            if (last && depth >= least && from < 0) {
                from = row;
            } else if (last && depth < least && from >= 0) {
                found.add(new RowRange(from, row));
                from = -1;
            }
        }
        return List.copyOf(found);
    }
}
