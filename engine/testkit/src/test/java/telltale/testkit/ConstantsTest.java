package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A number that may decide a result says where it comes from: a paper and equation, a decision, or
/// why it decides none.
class ConstantsTest {
    private static final Pattern DECIDING =
            Pattern.compile(
                    ".*/main/java/telltale/(math|detector|threshold|consensus|transform)/.*");

    private static final Pattern CONSTANT =
            Pattern.compile("\\s+(\\w+ )?static final (int|long|double|float) (\\w+)\\s*=.*");

    @Test
    void everyNumberThatDecidesAResultSaysWhereItComesFrom() throws IOException {
        var unsourced = new ArrayList<String>();
        for (SourceFile source : SourceFile.all()) {
            if (DECIDING.matcher(source.path()).matches()) {
                unsourced.addAll(unsourced(source));
            }
        }
        assertThat(unsourced).isEmpty();
    }

    @Test
    void aBareNumberIsSeen() {
        var source =
                new SourceFile(
                        "engine/core/src/main/java/telltale/math/A.java",
                        """
                        class A {
                            private static final double BARE = 0.3;

                            /// Eq. 4 of the paper.
                            private static final double SOURCED = 0.3;

                            private static final int TRAILING = 3; // windows per task
                            private static final long serialVersionUID = 1;
                        }
                        """);
        assertThat(unsourced(source)).containsExactly(source.path() + "#BARE");
    }

    private static List<String> unsourced(SourceFile source) {
        var found = new ArrayList<String>();
        String before = "";
        for (String line : source.text().lines().toList()) {
            var constant = CONSTANT.matcher(line);
            if (constant.matches()
                    && !line.contains("//")
                    && !before.strip().startsWith("//")
                    && !constant.group(3).equals("serialVersionUID")) {
                found.add(source.path() + "#" + constant.group(3));
            }
            before = line;
        }
        return found;
    }
}
