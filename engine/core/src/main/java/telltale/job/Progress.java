package telltale.job;

/// Progress of a piece of work, and where it learns that it was cancelled.
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

    /// Where a part of the work can stop, or be held up, that gets no further meanwhile.
    default Progress within(long done, long total, String step) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(long partDone, long partTotal, String partStep) {}

            @Override
            public void advance(long partDone, long partTotal, String partStep)
                    throws InterruptedException {
                whole.advance(done, total, step);
            }
        };
    }

    /// A figure of the work under way, for a curve to be drawn: the loss of an epoch, say. Cheap,
    /// from any thread; nobody has to listen.
    ///
    /// @param curve which curve, such as "training loss" or "validation loss"
    /// @param x where on it, such as the epoch
    /// @param y the figure
    default void plot(String curve, double x, double y) {}
}
