package telltale.analysis;

import java.util.List;
import telltale.series.Warning;

/// What an analysis gives: one result a series, and what was noticed while reading and learning.
public record Results(List<Result> results, List<Warning> warnings) {
    public Results {
        results = List.copyOf(results);
        warnings = List.copyOf(warnings);
    }
}
