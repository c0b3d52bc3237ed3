package telltale.consensus;

/// Voting rule: how the members' surprisals of a row become one. An opinion is the member's
/// surprise: minus the logarithm of the probability that a normal row scores as high.
public enum VoteRule {
    /// The mean: several that are somewhat surprised count like one that is very much so (Fisher's
    /// way to combine tests).
    MEAN,
    /// The quadratic mean: between the mean and the most surprised member, so that one that is sure
    /// is not outvoted by those that see nothing.
    QUADRATIC_MEAN,
    /// The most surprised member: one is enough.
    ANY,
    /// The k-th most surprised: at least k must be surprised as much.
    AGREE,
    /// The least surprised: all must be.
    ALL
}
