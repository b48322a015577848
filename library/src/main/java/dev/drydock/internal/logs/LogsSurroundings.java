package dev.drydock.internal.logs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.ObjectSink;
import dev.drydock.internal.account.metric.MetricSink;
import dev.drydock.internal.logs.recipient.Subscribers;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What CloudWatch Logs needs from beside it.
 *
 * @param metrics where measured values go; asked for when there are some
 * @param subscribers who gets what subscriptions deliver; asked for when there are some
 * @param buckets where exports go; asked for when there are some
 * @param notes tells the journal, whether or not the caller has the lock
 * @param others the same in another account or region; null if nobody has been there
 */
public record LogsSurroundings(
        Supplier<? extends MetricSink> metrics,
        Supplier<Subscribers> subscribers,
        Supplier<ObjectSink> buckets,
        Consumer<Object> notes,
        Function<AccountRegion, @Nullable LogsRegion> others) {}
