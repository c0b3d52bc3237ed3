package telltale.cli.print;

import telltale.analysis.comparison.GroundTruth;
import telltale.analysis.comparison.LabelMetrics;
import telltale.analysis.comparison.MethodComparison;
import telltale.analysis.comparison.MethodResult;

/// One method in the table.
///
/// @param agreement the mean Jaccard of its anomalous rows with those of the others
record CompareRow(
        String method,
        double seconds,
        double rowsPerSecond,
        int anomalies,
        long rows,
        double agreement,
        LabelMetrics merits,
        String failure) {

    static CompareRow of(MethodComparison judgement, int at, GroundTruth truth) {
        MethodResult finding = judgement.findings().get(at);
        LabelMetrics merits = truth.of(finding);
        return new CompareRow(
                finding.name(),
                finding.candidate().seconds(),
                finding.candidate().rowsPerSecond(),
                finding.spans().size(),
                finding.rows(),
                judgement.agreement(at),
                finding.result().map(r -> merits.withVusPr(truth.vusPr(r.scores()))).orElse(merits),
                finding.failure());
    }
}
