package telltale.app.training;

import telltale.analysis.Analysis;
import telltale.app.series.SeriesEntry;

/// What there is to learn now: what is chosen, and the method as it is set up.
///
/// @param method what people call the method
public record TrainingRequest(SeriesEntry entry, Analysis analysis, String method) {}
