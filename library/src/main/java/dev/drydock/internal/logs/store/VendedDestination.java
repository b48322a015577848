package dev.drydock.internal.logs.store;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A delivery destination: where logs are delivered to.
 *
 * @param number its place among all that were ever created here, from 1
 * @param name unique in an account and region
 * @param arn its own ARN
 * @param type {@code S3}, {@code CWL}, {@code FH} or {@code XRAY}
 * @param resourceArn the bucket, log group or delivery stream; null for X-Ray, which is none
 * @param outputFormat as it was created with, or null
 * @param roleArn the role of a destination in X-Ray, or null
 * @param policy who may deliver to it from other accounts, or null
 * @param tags by key
 */
public record VendedDestination(
        long number,
        String name,
        String arn,
        String type,
        @Nullable String resourceArn,
        @Nullable String outputFormat,
        @Nullable String roleArn,
        @Nullable String policy,
        SortedMap<String, String> tags) {

    public static final String S3 = "S3";
    public static final String LOG_GROUP = "CWL";
    public static final String FIREHOSE = "FH";
    public static final String XRAY = "XRAY";

    public VendedDestination withPolicy(@Nullable String next) {
        return new VendedDestination(number, name, arn, type, resourceArn, outputFormat, roleArn, next, tags);
    }

    VendedDestination withTags(SortedMap<String, String> next) {
        return new VendedDestination(number, name, arn, type, resourceArn, outputFormat, roleArn, policy, next);
    }
}
