package dev.drydock.internal.ecs.cluster;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says about clusters. */
final class ClusterMessages {

    static final Message NOT_FOUND = new Message("ClusterNotFoundException", "Cluster not found.", Source.ISSUE);

    static final Message INACTIVE =
            new Message("ClusterNotFoundException", "The referenced cluster was inactive.", Source.ISSUE);

    /** What tagging says of an INACTIVE cluster, unlike every other operation. */
    static final Message INACTIVE_FOR_TAGS = new Message(
            "InvalidParameterException",
            "The specified cluster is inactive. Specify an active cluster and try again.",
            Source.ISSUE);

    /** The name of the parameter differs: {@code ClusterName} on creation, {@code Cluster} elsewhere. */
    static final Message BAD_NAME = new Message(
            "InvalidParameterException", "{} must match ^[a-zA-Z0-9\\-_]{1,255}$, but was {}", Source.ISSUE);

    static final Message NOT_IDEMPOTENT = new Message(
            "InvalidParameterException",
            "Arguments on this idempotent request are inconsistent with arguments used in previous request(s).",
            Source.ISSUE);

    static final Message HOLDS_INSTANCES = new Message(
            "ClusterContainsContainerInstancesException",
            "The Cluster cannot be deleted while Container Instances are active or draining.",
            Source.ISSUE);

    static final Message HOLDS_SERVICES = new Message(
            "ClusterContainsServicesException",
            "The Cluster cannot be deleted while Services are active.",
            Source.ISSUE);

    static final Message HOLDS_TASKS = new Message(
            "ClusterContainsTasksException", "The Cluster cannot be deleted while Tasks are active.", Source.ISSUE);

    static final Message BUSY = new Message(
            "UpdateInProgressException",
            "The specified cluster is in a busy state. Cluster attachments must be in UPDATE_COMPLETE or UPDATE_FAILED"
                    + " state before they can be updated. Wait and try again.",
            Source.ISSUE);

    static final Message PROVIDER_IN_USE = new Message(
            "ResourceInUseException", "The specified capacity provider is in use and cannot be removed.", Source.ISSUE);

    static final Message TOO_MANY_CLUSTERS = new Message(
            "ClientException", "You've reached the limit on the number of clusters in this region.", Source.UNSURE);

    static final Message DUPLICATE_SETTING =
            new Message("InvalidParameterException", "The setting {} was specified more than once.", Source.UNSURE);

    static final Message SETTINGS_EMPTY =
            new Message("InvalidParameterException", "settings can not be empty.", Source.UNSURE);

    static final Message LOG_CONFIGURATION_MISSING = new Message(
            "InvalidParameterException",
            "A CloudWatch log group name or S3 bucket name must be specified when overriding the default log"
                    + " configuration.",
            Source.EVIDENCE);

    static final Message LOG_CONFIGURATION_UNEXPECTED = new Message(
            "InvalidParameterException",
            "You must set logging to 'OVERRIDE' when you supply a log configuration.",
            Source.EVIDENCE);

    static final Message UNKNOWN_CAPACITY_PROVIDER = new Message(
            "InvalidParameterException", "The specified capacity provider '{}' was not found.", Source.ISSUE);

    private ClusterMessages() {}
}
