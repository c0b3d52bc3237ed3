package telltale.input.csv;

/// Sorts rows by time; rows of one time stay as they were. Merges from the bottom up, `O(n log n)`,
/// and only copies where the two halves are in order already.
final class StableOrder {
    private StableOrder() {}

    /// The given rows in the order of their times.
    ///
    /// @param times the time of every row
    /// @param rows the numbers of rows to sort; used as scratch space
    static int[] of(long[] times, int[] rows) {
        int[] from = rows;
        int[] to = new int[rows.length];
        for (int half = 1;
                half < rows.length;
                half = half > rows.length / 2 ? rows.length : half * 2) {
            for (int begin = 0; begin < rows.length; begin += 2 * half) {
                int middle = Math.min(begin + half, rows.length);
                int end = (int) Math.min((long) begin + 2L * half, rows.length);
                merge(times, from, to, begin, middle, end);
            }
            int[] spare = from;
            from = to;
            to = spare;
        }
        return from;
    }

    private static void merge(long[] times, int[] from, int[] to, int begin, int middle, int end) {
        if (middle >= end || times[from[middle - 1]] <= times[from[middle]]) {
            System.arraycopy(from, begin, to, begin, end - begin);
            return;
        }
        int left = begin;
        int right = middle;
        for (int i = begin; i < end; i++) {
            boolean takeLeft =
                    left < middle && (right >= end || times[from[left]] <= times[from[right]]);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
