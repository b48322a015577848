package dev.drydock.internal.logs.store;

import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatchlogs.model.Destination;

/**
 * A destination: what other accounts' subscription filters deliver to.
 *
 * @param facts as DescribeDestinations shows it
 * @param tags by key
 */
public record DestinationState(Destination facts, SortedMap<String, String> tags) {

    public DestinationState with(Destination next) {
        return new DestinationState(next, tags);
    }

    public DestinationState withTags(SortedMap<String, String> next) {
        return new DestinationState(facts, new TreeMap<>(next));
    }
}
