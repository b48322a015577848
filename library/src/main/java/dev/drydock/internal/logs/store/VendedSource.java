package dev.drydock.internal.logs.store;

import java.util.SortedMap;

/**
 * A delivery source: a resource of some service whose logs are to be delivered.
 *
 * @param number its place among all that were ever created here, from 1
 * @param name unique in an account and region
 * @param arn its own ARN
 * @param resourceArn what writes the logs
 * @param service the resource's service, as its ARN has it
 * @param logType which of the resource's logs
 * @param tags by key
 */
public record VendedSource(
        long number,
        String name,
        String arn,
        String resourceArn,
        String service,
        String logType,
        SortedMap<String, String> tags) {

    public VendedSource withLogType(String next) {
        return new VendedSource(number, name, arn, resourceArn, service, next, tags);
    }

    VendedSource withTags(SortedMap<String, String> next) {
        return new VendedSource(number, name, arn, resourceArn, service, logType, next);
    }
}
