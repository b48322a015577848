package dev.drydock.internal.account;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * An event of a service, without the id and the version that EventBridge adds.
 *
 * @param home the account and region it is of
 * @param source {@code aws.ecr}
 * @param detailType {@code ECR Image Action}
 * @param time when it happened
 * @param resources ARNs
 * @param late the detail, made when it is read, as most is not, from what never changes
 */
public record PublishedEvent(
        AccountRegion home,
        String source,
        String detailType,
        Instant time,
        List<String> resources,
        Supplier<SortedMap<String, Object>> late) {

    public PublishedEvent {
        resources = List.copyOf(resources);
    }

    /** An event whose detail is known. */
    public PublishedEvent(
            AccountRegion home,
            String source,
            String detailType,
            Instant time,
            List<String> resources,
            SortedMap<String, Object> detail) {
        this(home, source, detailType, time, resources, told(detail));
    }

    private static Supplier<SortedMap<String, Object>> told(SortedMap<String, Object> detail) {
        SortedMap<String, Object> kept = Collections.unmodifiableSortedMap(new TreeMap<>(detail));
        return () -> kept;
    }

    /** By AWS's names of its members: texts, whole numbers, lists and maps of these. */
    public SortedMap<String, Object> detail() {
        return late.get();
    }

    /** {@code event aws.ecr ECR Image Action {action-type=PUSH, …}}, with the resources after it if there are any. */
    @Override
    public String toString() {
        String told = "event " + source + ' ' + detailType + ' ' + detail();
        return resources.isEmpty() ? told : told + " on " + String.join(", ", resources);
    }
}
