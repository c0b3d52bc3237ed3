package telltale.detector;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/// Error messages for unknown names: they offer the nearest one that is.
public final class NearestName {
    private NearestName() {}

    /// `no method 'z_scor'; did you mean 'z_score'? There are …`
    public static String unknown(String what, String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "no %s '%s'; there are none".formatted(what, name);
        }
        String all = known.stream().sorted().collect(Collectors.joining(", "));
        return "no %s '%s'; ".formatted(what, name)
                + to(name, known)
                        .map(near -> "did you mean '%s'? There are ".formatted(near))
                        .orElse("there are ")
                + all;
    }

    /// The known name that was perhaps meant, where one is near enough.
    public static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(k -> distance(name, k)))
                .filter(near -> distance(name, near) <= Math.max(2, near.length() / 3));
    }

    /// The Levenshtein distance. `O(n·m)`, so long names are cut.
    private static int distance(String from, String to) {
        String a = from.substring(0, Math.min(64, from.length()));
        String b = to.substring(0, Math.min(64, to.length()));
        int[] costs = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(swap, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[b.length()];
    }
}
