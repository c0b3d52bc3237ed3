package telltale.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import telltale.detector.Catalogue;
import telltale.detector.statistical.ZScore;
import telltale.input.UnusableData;
import telltale.job.Progress;

/// Files that somebody made to do harm, or that something has damaged.
class HostileModelTest {
    private static final Catalogue CATALOGUE = Mean.catalogue();
    private static final long LEAST_CAP = 16 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir private static Path folder;

    private static byte[] file(telltale.detector.Detector detector) throws Exception {
        Path file = folder.resolve("sound.model");
        ModelFile.write(file, ModelExamples.model("sound", detector), CATALOGUE);
        return Files.readAllBytes(file);
    }

    @TestFactory
    Stream<DynamicTest> everyOneIsRefusedAtOnceAndWithoutMemory() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] rows = file(new ZScore());
        byte[] numbers = file(new Mean());
        damaged(rows, files);
        preambles(Crafted.of(rows), files);
        texts(Crafted.of(rows), files);
        headers(Crafted.of(rows), files);
        declarations(Crafted.of(rows), files);
        contents(Crafted.of(rows), Crafted.of(numbers), files);
        assertThat(files).hasSizeGreaterThanOrEqualTo(60);
        return files.entrySet().stream()
                .map(one ->
                        DynamicTest.dynamicTest(
                                one.getKey(), () -> refused(one.getKey(), one.getValue())));
    }

    private static void refused(String what, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("hostile.model"), bytes);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        UnusableData refusal =
                Assertions.assertTimeout(
                        Duration.ofSeconds(2),
                        () ->
                                Assertions.assertThrows(
                                        UnusableData.class,
                                        () -> ModelFile.read(file, CATALOGUE, Progress.NONE),
                                        what));
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(refusal).hasMessageStartingWith("'hostile.model'");
        assertThat(String.valueOf(refusal.getMessage()).length()).isLessThan(1_000);
        assertThat(allocated).isLessThan(Math.max(LEAST_CAP, 20L * bytes.length));
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    private static void damaged(byte[] sound, Map<String, byte[]> files) {
        for (int length : new int[] {0, 1, 7, 8, 12, 15, 16, 17, 48, 200}) {
            files.put("ends after " + length + " bytes", Arrays.copyOf(sound, length));
        }
        for (int missing : new int[] {1, 31, 32, 33, 100, 3_000}) {
            files.put(
                    "lacks its last " + missing + " bytes",
                    Arrays.copyOf(sound, sound.length - missing));
        }
        files.put("goes on after its end", Arrays.copyOf(sound, sound.length + 1));
        var random = new Random(5);
        for (int i = 0; i < 12; i++) {
            byte[] flipped = sound.clone();
            int at = i < 4 ? sound.length - 1 - i * 11 : random.nextInt(sound.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            files.put("has a bit turned in byte " + at + " (" + i + ")", flipped);
        }
        byte[] noise = new byte[10_000];
        random.nextBytes(noise);
        files.put("is noise", noise);
    }

    private static void preambles(Crafted sound, Map<String, byte[]> files) {
        files.put("is a zip", sound.magic("PK\3\4zip!").bytes());
        files.put("is a serialised Java object", sound.magic("\7\7sr\0\1xp").bytes());
        for (int version : new int[] {0, 2, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            files.put("has version " + version, sound.version(version).bytes());
        }
        for (int length : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 20}) {
            files.put("declares a header of " + length, sound.declaring(length).bytes());
        }
    }

    private static void texts(Crafted sound, Map<String, byte[]> files) {
        byte[] broken = sound.json().clone();
        broken[40] = (byte) 0xff;
        files.put("has a header that is not UTF-8", sound.json(broken).bytes());
        put(files, "is deep", sound, "[".repeat(500_000));
        put(files, "is deep with keys", sound, "{\"a\":".repeat(100_000));
        put(files, "is a list", sound, "[]");
        put(files, "is null", sound, "null");
        put(files, "is empty", sound, "  ");
        put(files, "is two documents", sound, "{}{}");
        put(files, "has a long text", sound, "{\"name\":\"" + "x".repeat(900_000) + "\"}");
        put(files, "has a long number", sound, "{\"name\":" + "9".repeat(900_000) + "}");
        put(files, "has a long key", sound, "{\"" + "k".repeat(900_000) + "\":1}");
        put(files, "is too long", sound, " ".repeat((1 << 20) + 1) + "{}");
        put(files, "names a class", sound, "{\"@class\":\"javax.script.ScriptEngineManager\"}");
        files.put(
                "has a key twice",
                sound.replacing("\\{\"name\"", "{\"name\":\"a\",\"name\"").bytes());
        files.put("has NaN", sound.replacing("\"share\":[^,]*", "\"share\":NaN").bytes());
        files.put("lacks its end", sound.json(text -> text.substring(0, 90)).bytes());
    }

    private static void put(Map<String, byte[]> files, String what, Crafted sound, String json) {
        files.put(
                "has a header that " + what,
                sound.json(json.getBytes(StandardCharsets.UTF_8)).bytes());
    }

    private static void headers(Crafted sound, Map<String, byte[]> files) {
        String[][] changes = {
            {"an unknown key", "\\{\"name\"", "{\"run\":\"rm\",\"name\""},
            {"no name", "\"name\":\"sound\",", ""},
            {"a path for a name", "\"name\":\"sound\"", "\"name\":\"../../sound\""},
            {"a number for a name", "\"name\":\"sound\"", "\"name\":1"},
            {"a number among its notes", "\"notes\":\\[", "\"notes\":[1,"},
            {"no date", "2024-03-01T12", "2024-13-01T12"},
            {"an unknown form", "\"training\",\"method\"", "\"pickle\",\"method\""},
            {"numbers of a method without", "\"training\",\"method\"", "\"numbers\",\"method\""},
            {"an unknown method", "z_score", "os_system"},
            {"an unknown setting", "\"window\":", "\"windows\":"},
            {"a setting out of range", "\"window\":\\d+", "\"window\":-5"},
            {"a text for a setting", "\"window\":\\d+", "\"window\":\"wide\""},
            {"two methods", "\\{\"z_score\"", "{\"mean\":{},\"z_score\""},
            {"no rows", "\"rows\":300", "\"rows\":0"},
            {"fewer rows than its arrays", "\"rows\":300", "\"rows\":299"},
            {"2^31 rows", "\"rows\":300", "\"rows\":2147483648"},
            {"half a row", "\"rows\":300", "\"rows\":300.5"},
            {"no channel", "\\[\\{\"name\":\"temp[^]]*\\]", "[]"},
            {
                "a channel more than its arrays",
                "\\[\\{\"name\":\"temp",
                "[{\"name\":\"a\",\"unit\":\"\"},{\"name\":\"temp"
            },
            {"another hash", "\"sha256\":\"..", "\"sha256\":\"zz"},
            {"a share over 1", "\"share\":[^,]*", "\"share\":1.5"},
            {"an infinite share", "\"share\":[^,]*", "\"share\":1e999"},
            {"a negative horizon", "\"horizon_rows\":[^,]*", "\"horizon_rows\":-1"},
            {"a negative index", "\"extremal_index\":[^}]*", "\"extremal_index\":-0.1"},
            {"endless seconds", "\"seconds\":[^,]*", "\"seconds\":1e400"},
            {"another timing", "\"instant\"", "\"moment\""},
        };
        for (String[] change : changes) {
            files.put("has " + change[0], sound.replacing(change[1], change[2]).bytes());
        }
    }

    private static void declarations(Crafted sound, Map<String, byte[]> files) {
        String scores = "\"scores\",\"type\":\"float64\",\"shape\":\\[300\\]";
        String[][] changes = {
            {"a negative extent", scores, "\"scores\",\"type\":\"float64\",\"shape\":[-300]"},
            {"huge scores", scores, "\"scores\",\"type\":\"float64\",\"shape\":[2147483647]"},
            {
                "an extent of 2^40",
                scores,
                "\"scores\",\"type\":\"float64\",\"shape\":[1099511627776]"
            },
            {"scores of another type", scores, "\"scores\",\"type\":\"int64\",\"shape\":[300]"},
            {"scores of an unknown type", scores, "\"scores\",\"type\":\"object\",\"shape\":[300]"},
            {
                "scores of two dimensions",
                scores,
                "\"scores\",\"type\":\"float64\",\"shape\":[1,300]"
            },
            {"no scores", "\"scores\"", "\"curve/x\""},
            {"two arrays of a name", "calibration/shapes", "calibration/scales"},
            {"an array that is not known", "calibration/shapes", "calibration/hook"},
            {"numbers it has no use for", "\"scores\"", "\"model/w\""},
            {"an extent that is a text", "\"shape\":\\[300\\]", "\"shape\":[\"300\"]"},
            {
                "arrays whose size overflows",
                "\"arrays\":\\[",
                "\"arrays\":[{\"name\":\"curve/a\",\"type\":\"float64\",\"shape\":[2147483647,2]},"
            },
            {
                "a tail of 2^30 tails",
                "\"calibration/shapes\",\"type\":\"float64\",\"shape\":\\[\\d+",
                "\"calibration/shapes\",\"type\":\"float64\",\"shape\":[1073741824"
            },
        };
        for (String[] change : changes) {
            files.put("declares " + change[0], sound.replacing(change[1], change[2]).bytes());
        }
        var many = new StringBuilder("\"arrays\":[");
        for (int i = 0; i < 15_000; i++) {
            many.append(
                    "{\"name\":\"curve/%d\",\"type\":\"float64\",\"shape\":[0,2]},".formatted(i));
        }
        files.put(
                "declares 15,000 arrays",
                sound.json(text -> text.replace("\"arrays\":[", many)).bytes());
    }

    private static void contents(Crafted rows, Crafted numbers, Map<String, byte[]> files) {
        int length = rows.arrays().length;
        int times = length - 2 * 300 * Double.BYTES;
        int values = length - 300 * Double.BYTES;
        files.put("has rows out of order", rows.number(times + 80, 0).bytes());
        files.put("has an infinite value", rows.number(values, Double.NEGATIVE_INFINITY).bytes());
        files.put("has another value", rows.number(values, 1).bytes());
        files.put("has a quantile that is missing", rows.number(8, Double.NaN).bytes());
        files.put("has quantiles that fall", rows.number(8, 1e9).bytes());
        int end = numbers.arrays().length;
        files.put("has a scale that is missing", numbers.number(end - 8, Double.NaN).bytes());
        byte[] infinite = numbers.arrays().clone();
        infinite[end - 9] = 0x7f;
        infinite[end - 10] = (byte) 0x80;
        files.put("has an infinite mean", numbers.arrays(infinite).bytes());
        files.put(
                "has a tensor of another name",
                numbers.replacing("model/mean", "model/meat").bytes());
        files.put(
                "has a tensor of another shape",
                numbers.replacing("\"shape\":\\[1,1\\]", "\"shape\":[1]").bytes());
        files.put(
                "has numbers but says rows",
                numbers.replacing("\"numbers\"", "\"training\"").bytes());
    }

    @Test
    void aBitTurnedAnywhereIsNoticed() throws Exception {
        byte[] sound = file(new Mean());
        Path file = folder.resolve("flipped.model");
        for (int at = 0; at < sound.length; at += 7) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 4;
            Files.write(file, flipped);
            assertThatThrownBy(() -> ModelFile.read(file, CATALOGUE, Progress.NONE))
                    .as("byte " + at)
                    .isInstanceOf(UnusableData.class);
        }
    }

    @Test
    void theFileThatWasCraftedWithoutAChangeIsRead() throws Exception {
        byte[] sound = file(new ZScore());
        assertThat(Crafted.of(sound).bytes()).isEqualTo(sound);
        Path file = Files.write(folder.resolve("same.model"), Crafted.of(sound).bytes());
        assertThat(ModelFile.read(file, CATALOGUE, Progress.NONE).name()).isEqualTo("sound");
    }
}
