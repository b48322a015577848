package dev.drydock.internal.logs.delivery;

import dev.drydock.internal.logs.store.VendedDestination;
import dev.drydock.internal.logs.store.VendedSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.S3DeliveryConfiguration;

/**
 * What can be set for a delivery, and what holds where it is not. Of services whose templates AWS does not document, fields
 * and variables are taken as they are given, and there are no defaults.
 *
 * @param source what delivers
 * @param destination where to
 */
record DeliverySettings(VendedSource source, VendedDestination destination) {

    void check(List<String> fields, @Nullable S3DeliveryConfiguration s3) {
        if (s3 != null && !isBucket()) {
            throw DeliveryMessages.NOT_FOR_THIS_TYPE.with();
        }
        if (isCloudFront() && !CloudFrontLogs.haveAll(fields)) {
            throw DeliveryMessages.BAD_FIELDS
                    .with()
                    .hint("Fields of CloudFront: " + CloudFrontLogs.DEFAULT_FIELDS + " and "
                            + CloudFrontLogs.MORE_FIELDS);
        }
        String path = s3 == null ? null : s3.suffixPath();
        if (path != null) {
            check(path);
        }
    }

    /** AWS writes the keys of a path for Apache Hive itself, and takes none whether the path is to be one or not. */
    private void check(String path) {
        if (path.indexOf('=') >= 0) {
            throw DeliveryMessages.BAD_SUFFIX
                    .with()
                    .hint("Write {yyyy} alone; with enableHiveCompatiblePath it becomes year=2026");
        }
        if (isCloudFront() && !CloudFrontLogs.knowsVariables(path)) {
            throw DeliveryMessages.BAD_SUFFIX.with().hint("Variables: " + CloudFrontLogs.VARIABLES);
        }
    }

    List<String> fields(List<String> given) {
        return given.isEmpty() && isCloudFront() ? CloudFrontLogs.DEFAULT_FIELDS : List.copyOf(given);
    }

    @Nullable
    String path(@Nullable S3DeliveryConfiguration s3) {
        String given = s3 == null ? null : s3.suffixPath();
        return isBucket() && isCloudFront() ? CloudFrontLogs.path(given, hasPrefix()) : given;
    }

    @Nullable
    Boolean hive(@Nullable S3DeliveryConfiguration s3) {
        if (!isBucket()) {
            return null;
        }
        return s3 != null && Boolean.TRUE.equals(s3.enableHiveCompatiblePath());
    }

    private boolean isCloudFront() {
        return source.service().equals(CloudFrontLogs.SERVICE);
    }

    private boolean isBucket() {
        return destination.type().equals(VendedDestination.S3);
    }

    /** Whether more than the bucket is named: {@code arn:aws:s3:::bucket/prefix}. */
    private boolean hasPrefix() {
        return destination.resourceArn() != null && destination.resourceArn().indexOf('/') >= 0;
    }
}
