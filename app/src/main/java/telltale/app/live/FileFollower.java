package telltale.app.live;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A thread that follows a file until it is closed. However often rows come, at most one picture
/// waits for the window's thread, the newest.
final class FileFollower implements AutoCloseable {
    private static final int LOOK_EVERY_MILLIS = 16;

    private final FollowedFile desk;
    private final Executor ui;
    private final Consumer<LivePicture> show;
    private final Consumer<Throwable> failed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<@Nullable LivePicture> latest = new AtomicReference<>();

    /// @param ui runs things on the window's thread, in order
    FileFollower(
            FollowedFile desk,
            Executor ui,
            Consumer<LivePicture> show,
            Consumer<Throwable> failed) {
        this.desk = desk;
        this.ui = ui;
        this.show = show;
        this.failed = failed;
    }

    void start() {
        Thread.ofPlatform().daemon().name("telltale-live").start(this::run);
    }

    private void run() {
        try (desk) {
            tell();
            do {
                if (desk.step()) {
                    tell();
                }
            } while (!closed.await(desk.isBehind() ? 0 : LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (IOException | RuntimeException e) {
            tell(() -> failed.accept(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        if (latest.getAndSet(desk.picture()) == null) {
            tell(() -> {
                LivePicture picture = latest.getAndSet(null);
                if (picture != null) {
                    show.accept(picture);
                }
            });
        }
    }

    private void tell(Runnable what) {
        ui.execute(() -> {
            if (closed.getCount() > 0) {
                what.run();
            }
        });
    }

    FollowedFile desk() {
        return desk;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
