package dev.drydock.internal.metrics.data;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.metrics.request.MetricsMessages;

/** What Amazon CloudWatch says about metrics that are put and read. */
final class DataMessages {

    static final Message TOO_OLD = new Message(
            MetricsMessages.INVALID_VALUE,
            "The parameter {}.Timestamp must specify a time within the past two weeks.",
            Source.ISSUE);

    static final Message TOO_EARLY = new Message(
            MetricsMessages.INVALID_VALUE,
            "The parameter {}.Timestamp must specify a time no more than two hours in the future.",
            Source.KNOWN);

    static final Message NO_VALUE = new Message(
            MetricsMessages.MISSING,
            "At least one of the parameters {}.Value, {}.Values or {}.StatisticValues must be specified.",
            Source.UNSURE);

    static final Message NOT_ASCII = new Message(
            MetricsMessages.INVALID_VALUE, "The value for parameter {} contains non-ASCII characters.", Source.ISSUE);

    static final Message BAD_VALUE =
            new Message(MetricsMessages.INVALID_VALUE, "The value {} for parameter {} is invalid.", Source.VERIFIED);

    static final Message SIZES = new Message(
            MetricsMessages.INVALID_VALUE,
            "The parameters {}.Values and {}.Counts must be of the same size.",
            Source.VERIFIED);

    static final Message EXTREMES = new Message(
            MetricsMessages.INVALID_VALUE,
            "The parameter {}.StatisticValues.Maximum must be greater than {}.StatisticValues.Minimum.",
            Source.EMULATOR);

    static final Message NO_SAMPLES = new Message(
            MetricsMessages.INVALID_VALUE,
            "The parameter {}.StatisticValues.SampleCount must be greater than 0.",
            Source.EMULATOR);

    static final Message RESOLUTION = new Message(
            MetricsMessages.INVALID_VALUE,
            "The value {} for parameter {}.StorageResolution is invalid. Valid values are 1 and 60.",
            Source.UNSURE);

    static final Message NO_DATA =
            new Message(MetricsMessages.MISSING, "The parameter MetricData is required.", Source.ISSUE);

    static final Message SERVICE_NAMESPACE = new Message(
            MetricsMessages.INVALID_VALUE, "The value AWS/ for parameter Namespace is invalid.", Source.ISSUE);

    static final Message TOO_MANY_POINTS = new Message(
            MetricsMessages.COMBINATION,
            "You have requested up to {} datapoints, which exceeds the limit of 1440. You may reduce the datapoints"
                    + " requested by increasing Period, or decreasing the time range.",
            Source.ISSUE);

    static final Message NO_STATISTIC =
            new Message(MetricsMessages.MISSING, "Must specify either Statistics or ExtendedStatistics", Source.UNSURE);

    static final Message BAD_EXTENDED = new Message(
            MetricsMessages.INVALID_VALUE,
            "The value {} for parameter ExtendedStatistics.member.{} is not supported.",
            Source.UNSURE);

    static final Message TOO_MANY_QUERIES = new Message(
            MetricsMessages.VALIDATION,
            "The collection MetricDataQueries must not have a size greater than 500.",
            Source.UNSURE);

    static final Message NO_QUERY = new Message(
            MetricsMessages.VALIDATION,
            "The collection MetricDataQueries must not have a size less than 1.",
            Source.UNSURE);

    static final Message EMPTY_RANGE = new Message(
            MetricsMessages.VALIDATION, "The parameter EndTime must be greater than StartTime.", Source.UNSURE);

    static final Message BAD_MOST = new Message(
            MetricsMessages.VALIDATION, "The parameter MaxDatapoints must be between 1 and 100800.", Source.UNSURE);

    private DataMessages() {}
}
