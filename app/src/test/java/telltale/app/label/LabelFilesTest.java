package telltale.app.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.evaluation.Labels;
import telltale.series.RowRange;
import telltale.series.Series;

class LabelFilesTest {
    private static final Series SERIES =
            Series.of(
                    "=pump, 1",
                    Series.Timing.INDEX,
                    List.of(new Series.Channel("a,b"), new Series.Channel("-c")),
                    new long[] {0, 1},
                    new double[][] {{-1, 2.5}, {Double.NaN, 1e7}});

    @Test
    void labelsAreAColumnBesideTheData() throws IOException {
        var labels = Labels.of(2, List.of(new RowRange(1, 2)));
        var out = new StringWriter();
        LabelFiles.column(SERIES, labels, out);
        assertThat(out).hasToString("timestamp,\"a,b\",'-c,label\n0,-1,,0\n1,2.5,1.0E7,1\n");
    }

    @Test
    void anEventIsALineWithItsTimes() throws IOException {
        var events = new LabelSet(List.of(new LabelledEvent(0, 2, 1, "\"hot\", =very")));
        var out = new StringWriter();
        LabelFiles.events(SERIES, events, out);
        assertThat(out.toString().lines())
                .containsExactly(
                        "series,start,end,kind,comment",
                        "\"'=pump, 1\",0,1," + LabelKinds.name(1) + ",\"\"\"hot\"\", =very\"");
    }
}
