package dev.drydock.ecs.cluster;

import dev.drydock.call.Message;
import dev.drydock.call.Source;

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

    static final Message UNSUPPORTED_RESOURCE_TYPE =
            new Message("InvalidParameterException", "Unsupported resource type: {}", Source.ISSUE);

    static final Message NOT_IDEMPOTENT = new Message(
            "InvalidParameterException",
            "Arguments on this idempotent request are inconsistent with arguments used in previous request(s).",
            Source.KNOWN);

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

    static final Message TOO_MANY_DESCRIBED =
            new Message("InvalidParameterException", "clusters can have at most 100 items.", Source.UNSURE);

    static final Message TOO_MANY_CLUSTERS = new Message(
            "ClientException", "You've reached the limit on the number of clusters in this region.", Source.UNSURE);

    static final Message BAD_SETTING_VALUE =
            new Message("InvalidParameterException", "Invalid setting 'value'", Source.ISSUE);

    static final Message DUPLICATE_SETTING =
            new Message("InvalidParameterException", "The setting {} was specified more than once.", Source.UNSURE);

    static final Message SETTINGS_EMPTY =
            new Message("InvalidParameterException", "settings can not be empty.", Source.UNSURE);

    static final Message LOG_CONFIGURATION_MISSING = new Message(
            "InvalidParameterException", "logConfiguration must be specified when logging is OVERRIDE.", Source.UNSURE);

    static final Message LOG_CONFIGURATION_UNEXPECTED = new Message(
            "InvalidParameterException",
            "logConfiguration can only be specified when logging is OVERRIDE.",
            Source.UNSURE);

    static final Message UNKNOWN_CAPACITY_PROVIDER = new Message(
            "InvalidParameterException", "The specified capacity provider '{}' was not found.", Source.ISSUE);

    static final Message TOO_MANY_CAPACITY_PROVIDERS =
            new Message("InvalidParameterException", "capacityProviders can have at most 20 items.", Source.UNSURE);

    static final Message STRATEGY_NOT_ASSOCIATED = new Message(
            "InvalidParameterException",
            "The specified capacity provider strategy cannot contain a capacity provider that is not associated with"
                    + " the cluster. Associate the capacity provider with the cluster or specify a valid capacity"
                    + " provider and try again.",
            Source.ISSUE);

    static final Message STRATEGY_REPEATS = new Message(
            "InvalidParameterException",
            "A capacity provider may only be specified once in a strategy.",
            Source.EMULATOR);

    static final Message STRATEGY_ALL_ZERO = new Message(
            "InvalidParameterException",
            "There are no capacity providers in the capacity provider strategy with a weight value greater than zero."
                    + " Specify a weight value greater than zero and try again.",
            Source.EVIDENCE);

    static final Message STRATEGY_TWO_BASES = new Message(
            "InvalidParameterException",
            "There are multiple capacity providers in the specified capacity provider strategy with a base value"
                    + " defined. Only one capacity provider can have a base value defined. Try again.",
            Source.EVIDENCE);

    private ClusterMessages() {}
}
