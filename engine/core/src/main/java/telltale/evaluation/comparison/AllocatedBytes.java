package telltale.evaluation.comparison;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// How much memory trials ask for: what all threads of the process ask for while a trial runs, but
/// what the threads of other trials do. What helper threads do for several trials at a time cannot
/// be told apart, so that a trial that others run beside may be charged for some of theirs. For
/// several threads.
final class AllocatedBytes {
    private final Optional<ThreadMXBean> threads =
            ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                            && bean.isThreadAllocatedMemorySupported()
                    ? Optional.of(bean)
                    : Optional.empty();

    /// The threads that work on some trial, by id.
    private final Set<Long> counted = new HashSet<>();

    /// What counted threads that have ended asked for.
    private long ended;

    /// The calling thread begins to work on a trial.
    synchronized void enter() {
        counted.add(Thread.currentThread().threadId());
    }

    /// The bytes asked for so far by the calling thread, and by those that work on no other trial.
    synchronized long bytes() {
        return threads.map(bean -> bean.getTotalThreadAllocatedBytes() - others(bean)).orElse(0L);
    }

    /// The calling thread works on no trial any more.
    synchronized void leave() {
        if (counted.remove(Thread.currentThread().threadId()) && threads.isPresent()) {
            ended += threads.get().getCurrentThreadAllocatedBytes();
        }
    }

    private long others(ThreadMXBean bean) {
        long own = Thread.currentThread().threadId();
        long sum = ended;
        for (long id : counted) {
            sum += id == own ? 0 : Math.max(0, bean.getThreadAllocatedBytes(id));
        }
        return sum;
    }
}
