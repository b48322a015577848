package dev.drydock;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.logs.recipient.Vendor;
import dev.drydock.internal.model.Arn;
import dev.drydock.internal.world.World;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A function, a stream or a destination that subscriptions to log groups deliver to. Functions and streams are not
 * simulated: each exists and takes what is delivered, until a test says otherwise.
 *
 * <pre>{@code
 * String stream = "arn:aws:kinesis:us-east-1:123456789012:stream/logs";
 * aws.logTarget(stream).subscriber(batch -> processor.process(batch.bytes()));
 * aws.logTarget(stream).unreachable();                    // PutSubscriptionFilter is refused from now on
 * }</pre>
 *
 * <p>Nothing here moves time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Subscriptions.html">Real-time processing of log
 *     data with subscriptions</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LogTarget {

    private static final String CLOSED = "logTarget() cannot be used";
    private static final String SAMPLE = "arn:aws:lambda:us-east-1:123456789012:function:shipper";

    private final World world;
    private final Arn arn;

    LogTarget(World world, String arn) {
        this.world = world;
        this.arn = checked(arn);
    }

    private static Arn checked(String text) {
        Require.text("logTarget", "arn", text, SAMPLE);
        Arn arn = Arn.parse(text).orElse(null);
        @Nullable Vendor vendor = arn == null ? null : Vendor.of(arn);
        boolean isOne = arn != null
                && vendor != null
                && vendor.names(arn)
                && new AccountRegion(arn.account(), arn.region()).isWellFormed();
        if (arn == null || !isOne) {
            throw new IllegalArgumentException("logTarget(…) needs the ARN of a Lambda function, a stream of Kinesis or"
                    + " Firehose, or a destination for arn, such as " + SAMPLE + ", but was given " + text);
        }
        return arn;
    }

    /**
     * Hands what is delivered there to a consumer, from now on and for the life of this world, at the instant of the upload:
     * AWS calls it near real-time. What goes to a destination comes to the consumers of the stream behind it as well.
     *
     * <p>The consumer runs as all user code does between two instants: on the thread of whoever wrote the events, after
     * their call. It may call AWS, but not move time. An exception of it stands in the journal and goes no further, as AWS
     * tells nobody who writes events what becomes of them; AWS would deliver again, for up to 24 hours. An error goes on,
     * so that an assertion fails its test.
     *
     * @param consumer is told of each batch, control messages included
     */
    public LogTarget subscriber(Consumer<LogBatch> consumer) {
        Require.given("subscriber", "consumer", consumer, "batch -> handler.handle(batch.bytes())");
        return change(() -> world.subscribers().add(arn.toString(), payload -> consumer.accept(new LogBatch(payload))));
    }

    /**
     * From now on the test message does not arrive that AWS sends when a filter, a destination or an account's policy
     * names it, and that call is refused. What names it already is not affected.
     */
    public LogTarget unreachable() {
        return reachable(false);
    }

    /** From now on the test message arrives, as it does at first. */
    public LogTarget reachable() {
        return reachable(true);
    }

    private LogTarget reachable(boolean reachable) {
        return change(() -> world.region(new AccountRegion(arn.account(), arn.region()))
                .logsRegion()
                .destinations()
                .reachable(arn.toString(), reachable));
    }

    private LogTarget change(Runnable body) {
        return world.change(CLOSED, () -> {
            body.run();
            return this;
        });
    }

    /** Its ARN. */
    @Override
    public String toString() {
        return arn.toString();
    }
}
