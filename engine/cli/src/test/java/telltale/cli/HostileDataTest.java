package telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.cli.Shell.Said;

/// Small files that nobody should have to think about: each gives a result or one sentence.
class HostileDataTest {

    private static Said detect(String data) {
        Said said = Shell.runOn(data, "detect", "--data", "-", "--format", "csv");
        assertThat(said.err()).doesNotContain("\tat ", "Exception", "should not have happened");
        return said;
    }

    private static List<String> flagged(Said said) {
        assertThat(said.code()).as(said.err()).isZero();
        return said.out().lines().skip(1).filter(line -> line.endsWith(",1")).toList();
    }

    @Test
    void flagsExactlyTheThirdOfFourValues() {
        Said said = detect("1.0\n2.0\n100.0\n3.0\n");
        assertThat(flagged(said)).singleElement().asString().startsWith("2,100,");
        assertThat(said.out().lines()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "time,value\n",
                "time,value",
                "2024-01-01T00:00:00Z,1\n",
                "value\n5\n",
                "time,value\n2024-01-01,NaN\n2024-01-02,NaN\n2024-01-03,\n2024-01-04,NA\n",
                "a,b\nx,y\nz,w\n",
                "value\n\"5\n6\n7\n",
            })
    void unusableDataAreRefusedInOneSentence(String data) {
        Said said = detect(data);
        assertThat(said.code()).as(said.out()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines().filter(l -> l.startsWith("telltale: "))).hasSize(1);
    }

    @Test
    void nothingIsOddInAConstant() {
        assertThat(flagged(detect("value\n" + "7\n".repeat(50)))).isEmpty();
    }

    @Test
    void duplicateAndUnsortedTimesAreSaidAndSorted() {
        Said said =
                detect(
                        """
                        time,value
                        2024-01-01T00:02:00Z,3
                        2024-01-01T00:00:00Z,1
                        2024-01-01T00:01:00Z,2
                        2024-01-01T00:01:00Z,2
                        2024-01-01T00:03:00Z,100
                        2024-01-01T00:04:00Z,2
                        """);
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("warning: ");
        assertThat(said.out().lines().skip(1)).extracting(line -> line.substring(0, 16)).isSorted();
        assertThat(flagged(said)).singleElement().asString().contains(",100,");
    }

    @Test
    void numbersTooLargeAreMissingAndSaid() {
        Said said = detect("value\n1\n2\n1e309\n3\n2\n1\n100\n2\n3\n");
        assertThat(said.err()).contains("line 4");
        assertThat(flagged(said)).singleElement().asString().contains(",100,");
    }

    @Test
    void rowsOfAnotherShapeAreKeptOutAndSaid() {
        Said said =
                detect(
                        """
                        a,b
                        1,2
                        2,3
                        1,2,3
                        4
                        1,2
                        2,3
                        x,y
                        1,2
                        90,2
                        1,3
                        2,2
                        1,3
                        2,2
                        1,2
                        2,3
                        1,2
                        """);
        assertThat(said.err()).contains("line 4", "line 5");
        assertThat(flagged(said)).singleElement().asString().contains(",90,");
    }

    @Test
    void nulBytesDoNotEndAFile() {
        Said said = detect("value\n1\n2\n\0\n1\n100\n2\n1\n2\n");
        assertThat(flagged(said)).singleElement().asString().contains(",100,");
    }

    @Test
    void bytesThatAreNoTextAreRefusedOrReadButNothingElse() {
        byte[] bytes = new byte[5_000];
        new Random(3).nextBytes(bytes);
        Said said = Shell.runOn(bytes, "detect", "--data", "-", "--format", "csv");
        assertThat(said.code()).isIn(ExitCode.DONE, ExitCode.BAD_DATA);
        assertThat(said.err()).doesNotContain("\tat ", "should not have happened");
    }

    @Test
    void utf16IsRead() {
        byte[] bytes = "value\n1\n2\n100\n3\n2\n1\n".getBytes(StandardCharsets.UTF_16);
        Said said = Shell.runOn(bytes, "detect", "--data", "-", "--format", "csv");
        assertThat(flagged(said)).singleElement().asString().contains(",100,");
    }
}
