package dev.drydock.internal.logs.store;

import dev.drydock.testkit.EntityImages;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;
import software.amazon.awssdk.services.cloudwatchlogs.model.SubscriptionFilter;

/** The image of a log group leaves nothing of it out. */
class GroupImageTest {

    private static GroupState group() {
        return new GroupState(
                new Group("/app", "arn", Instant.EPOCH, "STANDARD", null, null, false, new TreeMap<>()),
                new Changes(null));
    }

    @Test
    void the_image_of_a_group_leaves_nothing_out() {
        EntityImages.of(
                        GroupImageTest::group,
                        GroupState::image,
                        (image, tickets) -> GroupState.of(image, new Changes(null)))
                .parts(EventStream.class, GroupFilters.class, MetricFilterState.class, SubscriptionState.class)
                // Streams are kept by their names, which are the texts made just before.
                .value(EventStream.class, n -> new EventStream("value-" + (n - 1), "arn", n, new Changes(null)))
                .value(
                        MetricFilterState.class,
                        n -> new MetricFilterState(MetricFilter.builder()
                                .filterName("value-" + (n - 1))
                                .filterPattern("")
                                .build()))
                .value(
                        SubscriptionState.class,
                        n -> new SubscriptionState(SubscriptionFilter.builder()
                                .filterName("value-" + (n - 1))
                                .filterPattern("")
                                .build()))
                .derived("bytes", "changes", "unchecked", "lent", "toRead", "toReadAsOf")
                .check();
    }
}
