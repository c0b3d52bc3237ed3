package telltale.input;

/// What has happened to a followed source since it was opened.
///
/// @param rows how many rows have come
/// @param leftOut how many lines gave no row
/// @param cuts how often the file was cut, which may have cost rows
/// @param replacements how often another file took its place
/// @param gone whether there is no such file at the moment
public record FeedTally(long rows, long leftOut, int cuts, int replacements, boolean gone) {
    public static final FeedTally NONE = new FeedTally(0, 0, 0, 0, false);
}
