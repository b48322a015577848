package dev.drydock.internal.logs.delivery;

import dev.drydock.Drydock;
import dev.drydock.internal.logs.LogsWorld;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.Delivery;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliveryDestination;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliverySource;

/** A world with short ways to say what tests of deliveries say. */
final class DeliveriesWorld {

    static final String ARNS = "arn:aws:logs:us-east-1:123456789012:";
    static final String DISTRIBUTION = "arn:aws:cloudfront::123456789012:distribution/E1Q5F5862X9VJ5";
    static final String BUCKET = "arn:aws:s3:::shop-logs";

    private final LogsWorld world = new LogsWorld();
    final Drydock aws = world.aws;
    final CloudWatchLogsClient logs = world.logs;

    DeliverySource source(String name, String resource, String logType) {
        return logs.putDeliverySource(b -> b.name(name).resourceArn(resource).logType(logType))
                .deliverySource();
    }

    /** The source {@code web} of access logs of CloudFront. */
    DeliverySource source() {
        return source("web", DISTRIBUTION, "ACCESS_LOGS");
    }

    DeliveryDestination destination(String name, String resource) {
        return logs.putDeliveryDestination(
                        b -> b.name(name).deliveryDestinationConfiguration(c -> c.destinationResourceArn(resource)))
                .deliveryDestination();
    }

    Delivery deliver(String source, DeliveryDestination destination) {
        return logs.createDelivery(b -> b.deliverySourceName(source).deliveryDestinationArn(destination.arn()))
                .delivery();
    }

    void assertRefused(ThrowingCallable call, String code, String message) {
        world.assertRefused(call, code, message);
    }
}
