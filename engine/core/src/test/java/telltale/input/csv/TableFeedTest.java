package telltale.input.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.input.FeedTally;
import telltale.input.Source;
import telltale.input.UnusableData;
import telltale.input.follow.AppendedRecords;
import telltale.job.Progress;
import telltale.series.Series;

class TableFeedTest {
    private static final String HEADER = "timestamp,value\n";

    @TempDir private Path folder;

    private Path file = Path.of("");
    private final List<TableFeed> open = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void name() {
        file = folder.resolve("sensors.csv");
    }

    @AfterEach
    void close() throws IOException {
        for (var tail : open) {
            tail.close();
        }
    }

    @Test
    void givesTheRowsThatAreAddedInTheFormatFoundAtOpening() throws Exception {
        write("Zeit;Druck [bar];Temp\n01.02.2026 10:00;1,5;20\n01.02.2026 10:01;1,25;21\n");
        var tail = follow();
        assertThat(tail.before().length()).isEqualTo(2);
        add("02.02.2026 10:02;1.234,5;-3\n");
        poll(tail);
        var day = 86_400_000_000_000L;
        var expected = tail.before().timeAt(1) + day + 60_000_000_000L;
        assertThat(rows).containsExactly(expected + " [1234.5, -3.0]");
        assertThat(tail.tally()).isEqualTo(new FeedTally(1, 0, 0, 0, false));
    }

    @Test
    void givesNothingWhileNothingIsAdded() throws Exception {
        write(HEADER + "1,1\n2,2\n3,3\n");
        var tail = follow();
        poll(tail);
        assertThat(rows).isEmpty();
    }

    @Test
    void keepsHalfALineUntilTheRestHasCome() throws Exception {
        write(HEADER + seconds(0, 3));
        var tail = follow();
        add("2026-01-01T00:00:03Z,1");
        poll(tail);
        assertThat(rows).isEmpty();
        add("23\r");
        poll(tail);
        assertThat(rows).isEmpty();
        add("\n");
        poll(tail);
        assertThat(rows).containsExactly(at(3) + " [123.0]");
    }

    @Test
    void takesTheLineThatWasHalfWrittenAtOpeningOnlyWhenItIsComplete() throws Exception {
        write(HEADER + seconds(0, 3) + "2026-01-01T00:00:03Z,1");
        var tail = follow();
        assertThat(tail.before().length()).isEqualTo(3);
        add("7\n");
        poll(tail);
        assertThat(rows).containsExactly(at(3) + " [17.0]");
    }

    @Test
    void readsARowOverSeveralLinesAsOne() throws Exception {
        write("timestamp,value,note\n2026-01-01T00:00:00Z,1,a\n2026-01-01T00:00:01Z,2,\"b\"\n");
        var tail = follow();
        add("2026-01-01T00:00:02Z,3,\"first\n");
        poll(tail);
        assertThat(rows).isEmpty();
        add("second \"\"quoted\"\"\"\n2026-01-01T00:00:03Z,4,5\" pipe\n");
        poll(tail);
        assertThat(rows).containsExactly(at(2) + " [3.0]", at(3) + " [4.0]");
    }

    /// Whatever the pieces in which a file is written, the rows are those of the whole file.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void rowsAreTheSameInHoweverSmallPiecesTheyCome(int seed) throws Exception {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder("timestamp,Grün °C,note\n");
        for (int row = 0; row < 300; row++) {
            text.append("2026-01-01T%02d:%02d:00Z,".formatted(row / 60, row % 60))
                    .append(random.nextInt(8) == 0 ? "" : random.nextInt(1_000) / 8.0)
                    .append(random.nextInt(4) == 0 ? ",\"über, \"\"ä\"\"\nzwei\"" : ",é")
                    .append(random.nextBoolean() ? "\r\n" : "\n");
        }
        var bytes = text.toString().getBytes(UTF_8);
        Files.write(file, bytes);
        var whole = CsvSource.of(file).open(Progress.NONE).data().series().getFirst();
        int begin = 8_000 + random.nextInt(100);
        Files.write(file, Arrays.copyOf(bytes, begin));
        var tail = follow();
        for (int from = begin; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(90));
            Files.write(file, Arrays.copyOfRange(bytes, from, to), StandardOpenOption.APPEND);
            from = to;
            poll(tail);
        }
        var expected = new ArrayList<String>();
        for (int row = tail.before().length(); row < whole.length(); row++) {
            expected.add(row(whole.timeAt(row), new double[] {whole.valueAt(0, row)}));
        }
        assertThat(tail.before().length()).isBetween(100, 299);
        assertThat(rows).isEqualTo(expected);
        assertThat(tail.tally().leftOut()).isZero();
    }

    @Test
    void readsAFileThatWasCutFromItsStartAndSaysSo() throws Exception {
        write(HEADER + seconds(0, 50));
        var tail = follow();
        write(HEADER + seconds(60, 62));
        poll(tail);
        assertThat(rows).containsExactly(at(60) + " [60.0]", at(61) + " [61.0]");
        assertThat(tail.tally()).isEqualTo(new FeedTally(2, 0, 1, 0, false));
    }

    @Test
    void noticesThatAFileWasCutWhenItHasGrownPastThePlaceSince() throws Exception {
        write(HEADER + seconds(0, 20));
        var tail = follow();
        write(HEADER + seconds(100, 180));
        poll(tail);
        assertThat(rows).hasSize(80).startsWith(at(100) + " [100.0]");
        assertThat(tail.tally().cuts()).isEqualTo(1);
    }

    @Test
    void losesNothingWhenAnotherFileTakesThePlace() throws Exception {
        write(HEADER + seconds(0, 3));
        var tail = follow();
        for (int turn = 1; turn <= 20; turn++) {
            add(seconds(turn * 10, turn * 10 + 5));
            if (turn % 3 == 0) {
                poll(tail);
            }
            add("2026-01-01T00:0%d:%02dZ,9".formatted((turn * 10 + 5) / 60, (turn * 10 + 5) % 60));
            Files.move(file, folder.resolve("old"), StandardCopyOption.REPLACE_EXISTING);
            assertThat(file).doesNotExist();
            poll(tail);
            poll(tail);
            assertThat(tail.tally().gone()).isTrue();
            write(HEADER);
            add(seconds(turn * 10 + 6, turn * 10 + 8));
            poll(tail);
        }
        assertThat(rows).hasSize(20 * 8);
        assertThat(tail.tally()).isEqualTo(new FeedTally(160, 0, 0, 20, false));
    }

    @Test
    void aFileWithOtherColumnsGivesWarningsWithTheirLines() throws Exception {
        write(HEADER + seconds(0, 3));
        var tail = follow();
        write("timestamp,other,value\n2026-01-01T00:01:00Z,1,2\n");
        poll(tail);
        assertThat(rows).isEmpty();
        assertThat(tail.tally().leftOut()).isEqualTo(2);
        assertThat(tail.warnings())
                .extracting(Object::toString)
                .contains("line 2: expected 2 columns, found 3");
    }

    @Test
    void warningsTellTheLineInTheFile() throws Exception {
        write(HEADER + seconds(0, 3));
        var tail = follow();
        add(seconds(3, 5));
        poll(tail);
        add(seconds(5, 6) + "yesterday,1\n");
        poll(tail);
        assertThat(tail.warnings())
                .extracting(Object::toString)
                .containsExactly("line 8: expected a time in 'timestamp', found 'yesterday'");
    }

    @Test
    void leavesOutRowsThatComeTooLateAndCountsThem() throws Exception {
        write(HEADER + seconds(0, 10));
        var tail = follow();
        add(seconds(5, 7) + seconds(10, 11));
        poll(tail);
        assertThat(rows).containsExactly(at(10) + " [10.0]");
        assertThat(tail.tally().leftOut()).isEqualTo(2);
    }

    @Test
    void beginsAnewWhereACutFileGoesBackInTime() throws Exception {
        write(HEADER + seconds(100, 130));
        var tail = follow();
        write(HEADER + seconds(0, 2));
        poll(tail);
        assertThat(rows).containsExactly("over", at(0) + " [0.0]", at(1) + " [1.0]");
    }

    @Test
    void movesRowsOfOneTimeApart() throws Exception {
        write(HEADER + seconds(0, 3));
        var tail = follow();
        add(seconds(3, 4) + seconds(3, 4) + seconds(3, 4));
        poll(tail);
        assertThat(rows)
                .containsExactly(at(3) + " [3.0]", (at(3) + 1) + " [3.0]", (at(3) + 2) + " [3.0]");
    }

    @Test
    void numbersRowsOnWhereTheyHaveNoTimes() throws Exception {
        write("a,b\n1,2\n3,4\n");
        var tail = follow();
        assertThat(tail.before().timing()).isEqualTo(Series.Timing.INDEX);
        add("5,6\n7,8\n");
        poll(tail);
        assertThat(rows).containsExactly("2 [5.0, 6.0]", "3 [7.0, 8.0]");
    }

    @Test
    void countsTheDaysOfAClockOn() throws Exception {
        write("time,v\n22:00:00,1\n23:00:00,2\n00:00:00,3\n01:00:00,4\n");
        var tail = follow();
        var hour = 3_600_000_000_000L;
        add("02:00:00,5\n14:00:00,6\n23:00:00,7\n00:00:00,8\n");
        poll(tail);
        assertThat(rows)
                .containsExactly(
                        26 * hour + " [5.0]",
                        38 * hour + " [6.0]",
                        47 * hour + " [7.0]",
                        48 * hour + " [8.0]");
    }

    @Test
    void followsOneOfSeveralSeries() throws Exception {
        write(
                """
                series,timestamp,value
                a,2026-01-01T00:00:00Z,1
                b,2026-01-01T00:00:00Z,2
                a,2026-01-01T00:00:01Z,3
                b,2026-01-01T00:00:01Z,4
                """);
        var tail = follow("b");
        assertThat(tail.before().name()).isEqualTo("b");
        add("a,2026-01-01T00:00:02Z,5\nb,2026-01-01T00:00:02Z,6\nc,2026-01-01T00:00:02Z,7\n");
        poll(tail);
        assertThat(rows).containsExactly(at(2) + " [6.0]");
    }

    @Test
    void passesOverALineThatIsTooLong() throws Exception {
        write(HEADER + seconds(0, 3));
        var tail = follow();
        var long9 = "x".repeat(1 << 20);
        for (int i = 0; i < AppendedRecords.MOST_RECORD / long9.length() + 2; i++) {
            add(long9);
            poll(tail);
        }
        add("\n" + seconds(3, 4));
        poll(tail);
        assertThat(rows).containsExactly(at(3) + " [3.0]");
        assertThat(tail.warnings().getFirst().reason()).contains("at most 8,388,608 bytes");
    }

    @Test
    void refusesWhatCannotBeFollowed() throws Exception {
        write((HEADER + seconds(0, 9)).getBytes(UTF_16LE));
        assertRefused("found UTF-16LE");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + seconds(0, 9)).getBytes(UTF_8));
        }
        write(packed.toByteArray());
        assertRefused("found a file packed with gzip");
    }

    @Test
    void readsOnInTheEncodingOfTheFile() throws Exception {
        var windows = Charset.forName("windows-1252");
        write(
                "timestamp,Wärme\n2026-01-01T00:00:00Z,1\n2026-01-01T00:00:01Z,2\n"
                        .getBytes(windows));
        var tail = follow();
        assertThat(tail.before().channels().getFirst().name()).isEqualTo("Wärme");
        Files.write(file, "2026-01-01T00:00:02Z,3\n".getBytes(windows), StandardOpenOption.APPEND);
        poll(tail);
        assertThat(rows).containsExactly(at(2) + " [3.0]");
    }

    private void assertRefused(String why) {
        assertThatExceptionOfType(UnusableData.class)
                .isThrownBy(this::follow)
                .withMessageContaining("sensors.csv")
                .withMessageContaining(why);
    }

    private TableFeed follow() throws IOException, InterruptedException {
        return follow("");
    }

    private TableFeed follow(String series) throws IOException, InterruptedException {
        var tail = CsvSource.of(file).follow(series, Progress.NONE);
        open.add(tail);
        return tail;
    }

    private void poll(TableFeed tail) throws IOException {
        var taker =
                new Source.Taker() {
                    @Override
                    public void row(long time, double[] values) {
                        rows.add(TableFeedTest.row(time, values));
                    }

                    @Override
                    public void startsOver() {
                        rows.add("over");
                    }
                };
        while (tail.poll(taker)) {
            // Until nothing is left.
        }
    }

    private static String row(long time, double[] values) {
        return time + " " + Arrays.toString(values);
    }

    private void write(String text) throws IOException {
        write(text.getBytes(UTF_8));
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    private void add(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static String seconds(int from, int to) {
        var text = new StringBuilder();
        for (int second = from; second < to; second++) {
            text.append(
                    "2026-01-01T00:%02d:%02dZ,%d\n".formatted(second / 60, second % 60, second));
        }
        return text.toString();
    }

    private static long at(int second) {
        return 1_767_225_600_000_000_000L + second * 1_000_000_000L;
    }
}
