package dev.drydock.internal.logs.store;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A delivery: the connection of a delivery source and a delivery destination.
 *
 * @param number its place among all that were ever created here, from 1
 * @param id sixteen letters and digits
 * @param arn its own ARN
 * @param source the name of its source
 * @param destination the name of its destination
 * @param recordFields the fields of a record, in order; empty where neither the user nor AWS's documentation says them
 * @param fieldDelimiter what stands between fields, or null
 * @param suffixPath where its objects lie in a bucket, or null
 * @param hivePath whether the path is one for Apache Hive; null but for buckets
 * @param tags by key
 */
public record VendedDelivery(
        long number,
        String id,
        String arn,
        String source,
        String destination,
        List<String> recordFields,
        @Nullable String fieldDelimiter,
        @Nullable String suffixPath,
        @Nullable Boolean hivePath,
        SortedMap<String, String> tags) {

    VendedDelivery withTags(SortedMap<String, String> next) {
        return new VendedDelivery(
                number, id, arn, source, destination, recordFields, fieldDelimiter, suffixPath, hivePath, next);
    }
}
