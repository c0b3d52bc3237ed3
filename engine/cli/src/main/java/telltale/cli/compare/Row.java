package telltale.cli.compare;

import telltale.analysis.panel.Finding;
import telltale.analysis.panel.Judgement;
import telltale.analysis.panel.Merits;
import telltale.analysis.panel.Truth;

/// One method in the table.
///
/// @param agreement the mean Jaccard of its anomalous rows with those of the others
record Row(
        String method,
        double seconds,
        double rowsPerSecond,
        int anomalies,
        long rows,
        double agreement,
        Merits merits,
        String failure) {

    static Row of(Judgement judgement, int at, Truth truth) {
        Finding finding = judgement.findings().get(at);
        Merits merits = truth.of(finding);
        return new Row(
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
