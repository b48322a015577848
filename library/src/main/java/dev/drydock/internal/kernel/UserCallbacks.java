package dev.drydock.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * User code that runs between instants: queued under the lock, run in order on the moving thread without it. Inside,
 * reads never move time, and moving it on purpose is refused.
 */
final class UserCallbacks {

    private List<Runnable> queued = new ArrayList<>();

    /** Null until anything has run: asking costs every thread an entry for every world. */
    private volatile @Nullable ThreadLocal<Boolean> inside;

    void add(Runnable call) {
        queued.add(call);
    }

    /** Takes what is queued; to be called under the lock. */
    List<Runnable> take() {
        if (queued.isEmpty()) {
            return List.of();
        }
        List<Runnable> taken = queued;
        queued = new ArrayList<>();
        return taken;
    }

    boolean isInside() {
        ThreadLocal<Boolean> known = inside;
        return known != null && Boolean.TRUE.equals(known.get());
    }

    private synchronized ThreadLocal<Boolean> here() {
        ThreadLocal<Boolean> made = inside;
        if (made == null) {
            made = new ThreadLocal<>();
            inside = made;
        }
        return made;
    }

    void mustBeOutside() {
        if (isInside()) {
            throw new IllegalStateException("Virtual time cannot be moved from inside a callback, because the world is"
                    + " between two instants. Schedule a follow-up instead: drydock.time().executor().schedule(...)");
        }
    }

    /** Runs all, even when one fails; the first failure surfaces with the others suppressed. */
    void run(List<Runnable> calls) {
        if (calls.isEmpty()) {
            return;
        }
        Throwable failure = null;
        boolean before = isInside();
        ThreadLocal<Boolean> here = here();
        here.set(true);
        try {
            for (Runnable call : calls) {
                try {
                    call.run();
                } catch (RuntimeException | Error thrown) {
                    if (failure == null) {
                        failure = thrown;
                    } else if (failure != thrown) {
                        failure.addSuppressed(thrown);
                    }
                }
            }
        } finally {
            if (!before) {
                here.remove();
            }
        }
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
