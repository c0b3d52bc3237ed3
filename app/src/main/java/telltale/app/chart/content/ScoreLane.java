package telltale.app.chart.content;

import java.util.List;

/// What one method says: its scores, one per row, and the anomalies in them.
///
/// @param id its own among the lanes of a content; stays while scores and marks change
/// @param score named like the method
/// @param counted whether the method is one of those whose agreement is counted
public record ScoreLane(String id, ChartTrace score, List<AnomalyMark> marks, boolean counted) {

    /// The id of the method whose anomalies are those of the chart.
    public static final String MAIN = "main";

    /// Not of a method but of the methods together: the id under which the cutoff is kept that says
    /// how many of them must agree.
    public static final String AGREEMENT = "agreement";

    public ScoreLane {
        marks = List.copyOf(marks);
    }

    public ScoreLane(String id, ChartTrace score, List<AnomalyMark> marks) {
        this(id, score, marks, true);
    }

    public ScoreLane withMarks(List<AnomalyMark> others) {
        return new ScoreLane(id, score, others, counted);
    }

    /// Among those whose agreement is counted, or not.
    public ScoreLane counted(boolean among) {
        return new ScoreLane(id, score, marks, among);
    }
}
