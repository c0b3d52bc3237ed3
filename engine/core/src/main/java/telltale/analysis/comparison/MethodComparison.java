package telltale.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import telltale.analysis.Result;
import telltale.series.RowRange;
import telltale.threshold.Anomaly;

/// Comparison of several methods on one series. Immutable; costs what the anomalies cost, not the
/// rows.
public final class MethodComparison {
    private final List<MethodResult> findings;
    private final double[][] agreement;

    private MethodComparison(List<MethodResult> findings) {
        this.findings = List.copyOf(findings);
        int size = findings.size();
        agreement = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double both = jaccard(findings.get(i), findings.get(j));
                agreement[i][j] = both;
                agreement[j][i] = both;
            }
        }
    }

    /// @param findings of one series, in the order they are shown
    public static MethodComparison of(List<MethodResult> findings) {
        return new MethodComparison(findings);
    }

    private static double jaccard(MethodResult a, MethodResult b) {
        if (a.failed() || b.failed() || a.rows() + b.rows() == 0) {
            return Double.NaN;
        }
        double shared = RangeAgreement.shared(a.spans(), b.spans());
        return shared / (a.rows() + b.rows() - shared);
    }

    public List<MethodResult> findings() {
        return findings;
    }

    /// The share of the anomalous rows of either method that both have (Jaccard); NaN where neither
    /// has any, or one failed.
    public double agreement(int one, int other) {
        return agreement[one][other];
    }

    /// The mean agreement with the other methods; NaN where there is none to agree with.
    public double agreement(int method) {
        double sum = 0;
        int others = 0;
        for (int j = 0; j < findings.size(); j++) {
            if (j != method && !Double.isNaN(agreement[method][j])) {
                sum += agreement[method][j];
                others++;
            }
        }
        return others == 0 ? Double.NaN : sum / others;
    }

    /// The anomalies of one method of which the other has no row.
    public List<Anomaly> without(int one, int other) {
        List<Anomaly> found = findings.get(one).result().map(Result::anomalies).orElse(List.of());
        List<Anomaly> alone = new ArrayList<>();
        RangeAgreement.apart(findings.get(one).spans(), findings.get(other).spans())
                .forEach(i -> alone.add(found.get(i)));
        return List.copyOf(alone);
    }

    /// The rows that at least so many of the methods call anomalous.
    public List<RowRange> consensus(int least) {
        return RangeAgreement.inAtLeast(least, findings.stream().map(MethodResult::spans).toList());
    }

    /// How many of the methods call a row of this stretch anomalous.
    public int votes(RowRange rows) {
        return (int)
                findings.stream()
                        .filter(one -> RangeAgreement.shared(one.spans(), List.of(rows)) > 0)
                        .count();
    }
}
