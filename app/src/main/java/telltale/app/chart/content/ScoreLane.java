package telltale.app.chart.content;

import java.util.List;

/// What one method says: its scores, one a row, and the anomalies in them.
///
/// @param id its own among the lanes of a content; stays while scores and marks change
/// @param score named like the method
public record ScoreLane(String id, Trace score, List<Mark> marks) {

    /// The id of the method whose anomalies are those of the chart.
    public static final String MAIN = "main";

    public ScoreLane {
        marks = List.copyOf(marks);
    }

    public ScoreLane withMarks(List<Mark> others) {
        return new ScoreLane(id, score, others);
    }
}
