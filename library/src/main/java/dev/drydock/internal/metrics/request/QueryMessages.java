package dev.drydock.internal.metrics.request;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What Amazon CloudWatch says about queries of metric math. */
final class QueryMessages {

    static final Message BAD_ID = new Message(
            MetricsMessages.VALIDATION,
            "The value {} for parameter {}.Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.",
            Source.ISSUE);

    static final Message SAME_ID = new Message(
            MetricsMessages.VALIDATION,
            "The values for parameter id in MetricDataQueries are not unique.",
            Source.EMULATOR);

    static final Message NEITHER = new Message(
            MetricsMessages.VALIDATION,
            "Either Expression or MetricStat must be specified for parameter {}.",
            Source.UNSURE);

    static final Message BOTH = MetricsMessages.EXCLUSIVE.as(MetricsMessages.VALIDATION, Source.ISSUE);

    static final Message REQUIRED = MetricsMessages.REQUIRED.as(MetricsMessages.VALIDATION, Source.ISSUE);

    static final Message STATISTIC = new Message(
            MetricsMessages.VALIDATION, "The value for parameter {} is not a valid statistic.", Source.ISSUE);

    static final Message PERIOD = MetricsMessages.BAD_PERIOD.as(MetricsMessages.VALIDATION);

    private QueryMessages() {}
}
