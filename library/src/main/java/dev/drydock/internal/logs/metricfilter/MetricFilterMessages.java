package dev.drydock.internal.logs.metricfilter;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says about metric filters. */
final class MetricFilterMessages {

    private static final String INVALID = "InvalidParameterException";

    static final Message NOT_FOUND =
            new Message("ResourceNotFoundException", "The specified metric filter does not exist.", Source.UNSURE);

    static final Message NO_PARTS =
            new Message(INVALID, "The specified filter pattern does not support dimensions", Source.ISSUE);

    static final Message DIMENSIONS_AND_DEFAULT = new Message(
            INVALID,
            "Invalid metric transformation: dimensions and default value are mutually exclusive properties",
            Source.ISSUE);

    static final Message TOO_MANY_DIMENSIONS = new Message(
            INVALID, "Invalid metric transformation: a metric can have at most {} dimensions", Source.UNSURE);

    static final Message BAD_DIMENSION =
            new Message(INVALID, "Invalid metric transformation: dimension value '{}' is not valid", Source.UNSURE);

    static final Message BAD_VALUE =
            new Message(INVALID, "Invalid metric transformation: metric value '{}' is not valid", Source.UNSURE);

    static final Message BAD_DEFAULT =
            new Message(INVALID, "Invalid metric transformation: default value '{}' is not valid", Source.UNSURE);

    static final Message BAD_SYSTEM_FIELD =
            new Message(INVALID, "Invalid emitSystemFieldDimensions: '{}' is not supported", Source.UNSURE);

    static final Message BAD_CRITERIA =
            new Message(INVALID, "Invalid fieldSelectionCriteria of a metric filter", Source.UNSURE);

    static final Message NAME_WITHOUT_NAMESPACE =
            new Message(INVALID, "metricName and metricNamespace must be specified together.", Source.UNSURE);

    private MetricFilterMessages() {}
}
