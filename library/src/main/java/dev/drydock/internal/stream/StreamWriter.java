package dev.drydock.internal.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Writes an event stream as it comes, on the thread of the request that opened it. Virtual time is moved by others; a scaled
 * world is looked at a few times a second.
 */
public final class StreamWriter implements Subscriber<ByteBuffer> {

    private static final long LOOK_MILLIS = 200;

    private static final ByteBuffer END = ByteBuffer.allocate(0);

    private final BlockingQueue<ByteBuffer> arrived = new LinkedBlockingQueue<>();
    private volatile @Nullable Subscription subscription;

    private StreamWriter() {}

    /**
     * Writes until the stream ends or the server stops.
     *
     * @param out fails when the client has gone
     * @param catchUp is run while nothing comes
     * @param isOpen whether the server still serves
     */
    public static void write(OutputStream out, Publisher<ByteBuffer> body, Runnable catchUp, BooleanSupplier isOpen)
            throws IOException {
        StreamWriter writer = new StreamWriter();
        body.subscribe(writer);
        try {
            writer.write(out, catchUp, isOpen);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            writer.cancel();
        }
    }

    private void write(OutputStream out, Runnable catchUp, BooleanSupplier isOpen)
            throws IOException, InterruptedException {
        while (isOpen.getAsBoolean()) {
            ByteBuffer next = arrived.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (next == END) {
                return;
            }
            if (next == null) {
                catchUp.run();
            } else {
                out.write(next.array(), next.position(), next.remaining());
                out.flush();
                request();
            }
        }
    }

    private void request() {
        Subscription open = subscription;
        if (open != null) {
            open.request(1);
        }
    }

    private void cancel() {
        Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription = begun;
        begun.request(1);
    }

    @Override
    public void onNext(ByteBuffer message) {
        arrived.add(message);
    }

    @Override
    public void onError(Throwable failure) {
        arrived.add(END); // the connection ends, which is all that HTTP can say by now
    }

    @Override
    public void onComplete() {
        arrived.add(END);
    }
}
