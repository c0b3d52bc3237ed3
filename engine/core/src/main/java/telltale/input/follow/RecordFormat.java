package telltale.input.follow;

import java.nio.charset.Charset;
import telltale.input.csv.record.CsvDialect;

/// How a text file of records is written.
///
/// @param headLines how many lines stand before the first record
public record RecordFormat(Charset charset, CsvDialect dialect, long headLines) {}
