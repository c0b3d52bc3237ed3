package telltale.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import telltale.detector.Catalogue;
import telltale.job.Progress;

/// A process that saves one model after the other is killed at random moments.
class KilledSaveTest {
    private static final int KILLS = 20;
    private static final int BULK = 1_000_000;
    private static final Catalogue CATALOGUE = Mean.catalogue();

    @TempDir private Path folder;

    /// The process: it saves the model `pump`, over and over, of seed 1 and 2 in turn.
    static final class Saver {
        private Saver() {}

        public static void main(String[] arguments) throws Exception {
            ModelStore store =
                    ModelStore.at(Path.of(arguments[0]), CATALOGUE, InstantSource.system());
            KeptModel one = ModelExamples.model("pump", new Mean(1, 1, BULK));
            KeptModel two = ModelExamples.model("pump", new Mean(1, 2, BULK));
            store.put(one);
            System.out.println("saved");
            while (true) {
                store.put(two);
                store.put(one);
            }
        }
    }

    @Test
    @Timeout(120)
    void theModelIsTheOldOneOrTheNewOneAndNeverTorn() throws Exception {
        ModelStore store = ModelStore.at(folder, CATALOGUE, ModelExamples.CLOCK);
        var random = new Random(11);
        int leftovers = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killWhileItSaves(random.nextInt(150));
            KeptModel kept = store.get("pump", Progress.NONE);
            assertThat(kept.fitted().detector()).isIn(new Mean(1, 1, BULK), new Mean(1, 2, BULK));
            assertThat(store.list()).hasSize(1);
            leftovers += sweep();
        }
        // Else no kill fell within a save, and this test says nothing.
        assertThat(leftovers).isPositive();
    }

    private void killWhileItSaves(int millis) throws IOException, InterruptedException {
        Process saver =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Saver.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader said = saver.inputReader()) {
            assertThat(said.readLine()).isEqualTo("saved");
            boolean ended = saver.waitFor(millis, TimeUnit.MILLISECONDS);
            assertThat(ended).isFalse();
        } finally {
            saver.destroyForcibly().waitFor();
        }
    }

    private int sweep() throws IOException {
        int swept = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tmp")).toList()) {
                Files.delete(file);
                swept++;
            }
        }
        return swept;
    }
}
