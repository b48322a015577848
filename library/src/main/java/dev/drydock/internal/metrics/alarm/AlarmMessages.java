package dev.drydock.internal.metrics.alarm;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.metrics.request.MetricsMessages;

/** What Amazon CloudWatch says about alarms. */
final class AlarmMessages {

    private static final String CODE = MetricsMessages.VALIDATION;

    static final Message NULL = new Message(CODE, "{} must not be null", Source.ISSUE);

    static final Message NOT_WITH_METRICS =
            new Message(CODE, "{} should not be set if list of Metrics is set.", Source.ISSUE);

    static final Message ONE_STATISTIC =
            new Message(CODE, "Exactly one of Statistic and ExtendedStatistic must be set", Source.UNSURE);

    static final Message STATISTIC =
            new Message(CODE, "The value {} for parameter ExtendedStatistic is not supported.", Source.UNSURE);

    static final Message PERIOD = new Message(CODE, "Period must be 10, 20, 30 or a multiple of 60", Source.UNSURE);

    static final Message DATAPOINTS =
            new Message(CODE, "DatapointsToAlarm must be less than or equal to EvaluationPeriods", Source.ISSUE);

    static final Message TOO_LONG = new Message(
            CODE,
            "Metrics cannot be checked across more than {} (EvaluationPeriods * Period must be <= {})",
            Source.KNOWN);

    static final Message MISSING_DATA = new Message(
            CODE,
            "The value '{}' for parameter TreatMissingData is not valid. Valid values are breaching, notBreaching, ignore"
                    + " and missing.",
            Source.UNSURE);

    static final Message LOW_SAMPLES = new Message(
            CODE,
            "The value '{}' for parameter EvaluateLowSampleCountPercentile is not valid. Valid values are evaluate and"
                    + " ignore.",
            Source.UNSURE);

    static final Message LOW_SAMPLES_NOT_A_PERCENTILE = new Message(
            CODE, "EvaluateLowSampleCountPercentile requires a percentile as ExtendedStatistic", Source.UNSURE);

    static final Message ONE_RETURNED =
            new Message(CODE, "Exactly one element of the metrics list should return data.", Source.ISSUE);

    static final Message SAME_PERIOD =
            new Message(CODE, "Period must not be different for all of the metrics in the Metrics list", Source.UNSURE);

    static final Message MOST_METRICS =
            new Message(CODE, "Metrics list must not contain more than 10 metrics", Source.UNSURE);

    static final Message NAME = new Message(CODE, "AlarmName must not contain ASCII control characters", Source.UNSURE);

    static final Message OTHER_TYPE =
            new Message(CODE, "An alarm of another type with the name {} already exists", Source.UNSURE);

    static final Message OTHER_REGION =
            new Message(CODE, "Invalid region {} specified. Only {} is supported.", Source.ISSUE);

    static final Message OTHER_PARTITION =
            new Message(CODE, "Invalid partition {} specified. Only {} is supported.", Source.ISSUE);

    static final Message NOT_AN_ACTION = new Message(CODE, "Invalid arn syntax: {}", Source.KNOWN);

    static final Message COMPOSITE_ACTION =
            new Message(CODE, "Composite alarms cannot have the action {}", Source.UNSURE);

    static final Message NO_CHILDREN = new Message(
            CODE, "Could not save the composite alarm as alarms [{}] in the alarm rule do not exist", Source.ISSUE);

    static final Message BLANK_RULE =
            new Message(CODE, "AlarmRule must not contain leading or trailing whitespace or be null", Source.EMULATOR);

    static final Message BAD_RULE =
            new Message(CODE, "The alarm rule could not be parsed at position {}", Source.UNSURE);

    static final Message OWN_CHILD =
            new Message(CODE, "Could not save the composite alarm as its alarm rule refers to itself", Source.UNSURE);

    static final Message MANY_CHILDREN =
            new Message(CODE, "The alarm rule cannot have more than 100 child alarms", Source.UNSURE);

    static final Message MANY_ELEMENTS =
            new Message(CODE, "The alarm rule cannot have more than 500 elements", Source.UNSURE);

    static final Message NO_SUPPRESSOR = new Message(CODE, "The suppressor alarm {} does not exist", Source.UNSURE);

    static final Message SUPPRESSOR_PERIODS = new Message(
            CODE,
            "ActionsSuppressorWaitPeriod and ActionsSuppressorExtensionPeriod must be set if and only if ActionsSuppressor"
                    + " is set",
            Source.UNSURE);

    static final Message HAS_PARENT =
            new Message(CODE, "Cannot delete {} as there are composite alarm(s) depending on it.", Source.ISSUE);

    static final Message HAVE_PARENTS =
            new Message(CODE, "Cannot delete {} as there are composite alarm(s) depending on them.", Source.ISSUE);

    static final Message MANY_COMPOSITES =
            new Message(CODE, "Only one composite alarm can be deleted with one operation", Source.UNSURE);

    static final Message ALONE =
            new Message(CODE, "{} cannot be used with other parameters than MaxRecords and NextToken", Source.UNSURE);

    static final Message BAD_REASON_DATA =
            new Message("InvalidFormat", "StateReasonData must be valid JSON", Source.UNSURE);

    static final Message THRESHOLD = new Message(CODE, "Threshold must be a finite number", Source.UNSURE);

    static final Message NOT_ASCII =
            new Message(MetricsMessages.VALIDATION, "{} must not contain Non-ASCII characters.", Source.ISSUE);

    private AlarmMessages() {}
}
