package telltale.input.csv.cell;

/// What was found where a number was looked for.
public enum CellKind {
    /// A finite number.
    NUMBER,
    /// Nothing, or a word that says so: `NA`, `null`, `-` and the like.
    MISSING,
    /// `true`, `yes`, `on`.
    TRUE,
    /// `false`, `no`, `off`.
    FALSE,
    /// A number that a double cannot hold, such as `1e309`.
    TOO_LARGE,
    /// `inf` or `-Infinity`, which no series holds.
    INFINITE,
    /// Anything else.
    TEXT
}
