package telltale.input.csv;

import telltale.input.csv.format.CsvFormat;
import telltale.series.SeriesSet;

/// What a file held and how it was written.
///
/// @param bytes how far the file was read
public record CsvReading(SeriesSet data, CsvFormat format, long bytes) {}
