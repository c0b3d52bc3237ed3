package telltale.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import telltale.evaluation.Labels;
import telltale.evaluation.VolumeUnderSurface;

/// Volume under the surface of a million rows, beside the scorer that lies in `../score` of the
/// peers, on the same labels and scores.
public final class EvaluationComparisons {
    static final int ROWS = 1_000_000;
    public static final int WINDOW = 300;
    private static final int EVENT_ROWS = 20;
    private static final String SCORER =
            """
            import json, os, sys, time
            sys.path.insert(0, '../score')
            import numpy as np, vus
            folder = os.environ['PEERS_DATA']
            labels = np.fromfile(folder + '/' + sys.argv[1], dtype=np.uint8).astype(np.int64)
            scores = np.fromfile(folder + '/scores.f64')
            times = []
            while len(times) < 3 and sum(times) < 20:
                start = time.perf_counter()
                vus.vus(labels, scores, int(sys.argv[2]))
                times.append(time.perf_counter() - start)
            print(json.dumps(dict(med=sorted(times)[len(times) // 2])))
            """;

    private EvaluationComparisons() {}

    static List<SideBySideLine> of(Path data) throws IOException {
        PeerData.write(scores(), data.resolve("scores.f64"));
        return List.of(comparison(10, data), comparison(5_000, data));
    }

    private static SideBySideLine comparison(int events, Path data) throws IOException {
        Labels labels = labels(events);
        String file = "labels%d.u8".formatted(events);
        byte[] marks = new byte[ROWS];
        for (int row = 0; row < ROWS; row++) {
            marks[row] = (byte) (labels.at(row) ? 1 : 0);
        }
        Files.write(data.resolve(file), marks);
        double[] scores = scores();
        return new SideBySideLine(
                "VUS of %,d events, buffers to %d".formatted(events, WINDOW),
                2_000,
                () -> VolumeUnderSurface.of(labels, scores, WINDOW),
                List.of(
                        PeerProcess.python(
                                "numpy (vus.py)", "-c", SCORER, file, Integer.toString(WINDOW))));
    }

    public static double[] scores() {
        return new SplittableRandom(2).doubles(ROWS).toArray();
    }

    /// Events of 20 rows in random places.
    public static Labels labels(int events) {
        SplittableRandom random = new SplittableRandom(events);
        BitSet anomalous = new BitSet(ROWS);
        for (int i = 0; i < events; i++) {
            int from = random.nextInt(ROWS - EVENT_ROWS);
            anomalous.set(from, from + EVENT_ROWS);
        }
        return Labels.of(ROWS, Labels.spans(anomalous));
    }
}
