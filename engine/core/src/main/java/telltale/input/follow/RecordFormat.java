package telltale.input.follow;

import java.nio.charset.Charset;
import telltale.input.csv.record.CsvDialect;

/// Record format of a text file: encoding, dialect, lines before the first record.
///
/// @param headLines how many lines stand before the first record
public record RecordFormat(Charset charset, CsvDialect dialect, long headLines) {}
