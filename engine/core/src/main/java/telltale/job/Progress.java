package telltale.job;

/// Where work says how far it has come, and learns that it is no longer wanted.
@FunctionalInterface
public interface Progress {
    /// Nobody looks. Cancelling by interrupt still works.
    Progress NONE = (_, _, _) -> {};

    /// Says how far the work has come; cheap, from any thread.
    ///
    /// @param done how much is done, in the same unit as `total`
    /// @param total how much there is, 0 where that is unknown
    /// @param step what is being done, in a few words
    void report(long done, long total, String step);

    /// [#report] at a place where the work can stop.
    ///
    /// @throws InterruptedException once the job is cancelled
    default void advance(long done, long total, String step) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
        report(done, total, step);
    }

    /// A figure of work under way, for a curve.
    default void plot(String curve, double x, double y) {}
}
