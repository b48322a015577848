package dev.drydock.internal.logs.tail;

import dev.drydock.internal.logs.filter.FilterPattern;
import dev.drydock.internal.logs.store.StoredEvent;
import java.util.List;
import java.util.Set;

/**
 * Which events a session shows.
 *
 * @param groups the ARNs of its log groups
 * @param streams the names of its streams; empty for all
 * @param prefixes what its streams' names begin with; empty for all
 * @param pattern what their messages are like
 */
record TailedStreams(Set<String> groups, List<String> streams, List<String> prefixes, FilterPattern pattern) {

    boolean has(String groupArn, String stream) {
        return groups.contains(groupArn)
                && (streams.isEmpty() || streams.contains(stream))
                && (prefixes.isEmpty() || prefixes.stream().anyMatch(stream::startsWith));
    }

    boolean shows(StoredEvent event) {
        return pattern.matches(event.message());
    }
}
