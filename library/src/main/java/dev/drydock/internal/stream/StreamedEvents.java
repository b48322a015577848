package dev.drydock.internal.stream;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;

/**
 * The events of one stream, for one subscriber. What happens is {@linkplain #add added} under the world's lock, which gives
 * it its order, and {@linkplain #deliver delivered} without it, by one thread at a time and as far as it was asked for.
 *
 * <p>Deviation: a slow subscriber loses nothing. AWS drops the oldest updates of one that is slow in its own time, which
 * virtual time does not know.
 */
public final class StreamedEvents implements SdkPublisher<StreamedEvent> {

    private final Consumer<StreamedEvents> whenCancelled;

    /** Above zero while a thread delivers; that thread goes round again for whoever came meanwhile. */
    private final AtomicInteger delivering = new AtomicInteger();

    // What follows is guarded by the queue's monitor.

    private final Queue<StreamedEvent> queue = new ArrayDeque<>();
    private long demand;
    private boolean ended;
    private @Nullable Throwable failure;
    private boolean cancelled;
    private boolean told;
    private @Nullable Subscriber<? super StreamedEvent> subscriber;
    private Runnable whenOver = () -> {};

    /**
     * Nothing has happened yet.
     *
     * @param whenCancelled is told, once, if the subscriber wants no more, or asks as nobody may
     */
    public StreamedEvents(Consumer<StreamedEvents> whenCancelled) {
        this.whenCancelled = whenCancelled;
    }

    /** Something has happened. */
    public void add(StreamedEvent event) {
        synchronized (queue) {
            if (!ended && !cancelled) {
                queue.add(event);
            }
        }
    }

    /**
     * Nothing more will happen.
     *
     * @param why null if the stream has simply ended
     */
    public void end(@Nullable Throwable why) {
        synchronized (queue) {
            if (!ended) {
                ended = true;
                failure = why;
            }
        }
    }

    /** The subscriber wants no more. */
    public void cancel() {
        synchronized (queue) {
            if (cancelled || told) {
                return;
            }
            cancelled = true;
            queue.clear();
        }
        whenCancelled.accept(this);
        deliver();
    }

    /** Whether the subscriber has been told of the end, or wants no more. */
    public boolean isOver() {
        synchronized (queue) {
            return told || cancelled;
        }
    }

    /** What is to be run, once, when the subscriber has been told of the end or wanted no more. */
    public void whenOver(Runnable action) {
        synchronized (queue) {
            whenOver = action;
        }
    }

    @Override
    public void subscribe(Subscriber<? super StreamedEvent> another) {
        boolean first;
        synchronized (queue) {
            first = subscriber == null;
            if (first) {
                subscriber = another;
            }
        }
        another.onSubscribe(first ? new Demand() : new Refused());
        if (!first) {
            another.onError(
                    new IllegalStateException("An event stream has one subscriber, and this one has it already"));
        }
    }

    /** Hands out what has been asked for. Not to be called under the lock, because it runs the user's code. */
    public void deliver() {
        if (delivering.getAndIncrement() > 0) {
            return;
        }
        boolean done = false;
        try {
            int rounds = 1;
            do {
                while (step()) {
                    // until nothing is left, or nobody wants more
                }
                rounds = delivering.addAndGet(-rounds);
            } while (rounds > 0);
            done = true;
        } finally {
            if (!done) {
                delivering.set(0);
                cancel(); // a subscriber that throws is told nothing more
            }
        }
    }

    /** Returns whether there may be more to do. */
    private boolean step() {
        StreamedEvent next = null;
        Subscriber<? super StreamedEvent> to;
        Throwable why;
        synchronized (queue) {
            to = subscriber;
            if (to == null || told) {
                return false;
            }
            if (!cancelled && !queue.isEmpty()) {
                if (demand == 0) {
                    return false;
                }
                demand -= demand == Long.MAX_VALUE ? 0 : 1;
                next = queue.remove();
            } else if (ended || cancelled) {
                told = true;
            } else {
                return false;
            }
            why = cancelled ? null : failure;
        }
        if (next != null) {
            to.onNext(next);
            return true;
        }
        over(to, why);
        return false;
    }

    private void over(Subscriber<? super StreamedEvent> to, @Nullable Throwable why) {
        Runnable last;
        boolean silent;
        synchronized (queue) {
            last = whenOver;
            silent = cancelled;
        }
        try {
            if (!silent && why == null) {
                to.onComplete();
            } else if (!silent) {
                to.onError(why);
            }
        } finally {
            last.run();
        }
    }

    private final class Demand implements Subscription {

        @Override
        public void request(long more) {
            if (more <= 0) {
                fail(more);
            } else {
                synchronized (queue) {
                    demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
                }
            }
            deliver();
        }

        /** Ends the stream, as the specification of such streams has it. */
        private void fail(long more) {
            boolean wasOpen;
            synchronized (queue) {
                wasOpen = !ended && !cancelled;
                ended = true;
                queue.clear();
                failure = new IllegalArgumentException("A subscriber asks for one event or more, not " + more);
            }
            if (wasOpen) {
                whenCancelled.accept(StreamedEvents.this);
            }
        }

        @Override
        public void cancel() {
            StreamedEvents.this.cancel();
        }
    }

    private static final class Refused implements Subscription {

        @Override
        public void request(long more) {
            // There is nothing to give.
        }

        @Override
        public void cancel() {
            // There is nothing to end.
        }
    }
}
