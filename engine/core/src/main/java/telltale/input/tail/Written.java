package telltale.input.tail;

import java.nio.charset.Charset;
import telltale.input.csv.record.Dialect;

/// How a text file of records is written.
///
/// @param headLines how many lines stand before the first record
public record Written(Charset charset, Dialect dialect, long headLines) {}
