package dev.drydock.internal.logs.request;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says about groups, streams and events. */
public final class LogsMessages {

    private static final String INVALID = "InvalidParameterException";
    private static final String EXISTS = "ResourceAlreadyExistsException";
    private static final String NOT_FOUND = "ResourceNotFoundException";
    private static final String VALIDATION = "ValidationException";

    public static final Message GROUP_EXISTS =
            new Message(EXISTS, "The specified log group already exists", Source.VERIFIED);

    public static final Message STREAM_EXISTS =
            new Message(EXISTS, "The specified log stream already exists", Source.VERIFIED);

    public static final Message GROUP_NOT_FOUND =
            new Message(NOT_FOUND, "The specified log group does not exist.", Source.VERIFIED);

    public static final Message STREAM_NOT_FOUND =
            new Message(NOT_FOUND, "The specified log stream does not exist.", Source.VERIFIED);

    public static final Message NAME_TOO_LONG = new Message(
            INVALID, "Invalid LogGroup or LogStream, both must have length less than or equal to {}.", Source.VERIFIED);

    public static final Message RESERVED_NAME =
            new Message(INVALID, "Log groups starting with AWS/ are reserved for AWS.", Source.ISSUE);

    public static final Message NO_SUCH_KEY =
            new Message(INVALID, "The specified KMS Key Id could not be found. '{}'", Source.ISSUE);

    public static final Message PROTECTED = new Message(
            VALIDATION,
            "The specified log group has deletion protection enabled. Disable deletion protection before deleting the"
                    + " log group.",
            Source.UNSURE);

    public static final Message PREFIX_AND_PATTERN = new Message(
            INVALID,
            "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.",
            Source.VERIFIED);

    public static final Message IDENTIFIERS_AND_MORE =
            new Message(INVALID, "logGroupIdentifiers can be combined with includeLinkedAccounts only.", Source.UNSURE);

    public static final Message NAME_AND_ARN = new Message(
            VALIDATION, "LogGroup name and LogGroup ARN are mutually exclusive parameters.", Source.VERIFIED);

    public static final Message ORDER_WITH_PREFIX =
            new Message(INVALID, "Cannot order by LastEventTime with a logStreamNamePrefix.", Source.ISSUE);

    public static final Message NAMES_AND_PREFIX = new Message(
            INVALID, "LogStream names and LogStream name prefix are mutually exclusive parameters.", Source.UNSURE);

    public static final Message LATEST_TOO_EARLY = new Message(
            INVALID,
            "startFromHead can be false only when startTime is on or after January 1, 2024 00:00:00 UTC.",
            Source.UNSURE);

    public static final Message NOT_CHRONOLOGICAL = new Message(
            INVALID, "Log events in a single PutLogEvents request must be in chronological order.", Source.VERIFIED);

    public static final Message EVENT_TOO_LARGE =
            new Message(INVALID, "Log event too large: {} bytes exceeds limit of {}", Source.ISSUE);

    public static final Message UPLOAD_TOO_LARGE =
            new Message(INVALID, "Upload too large: {} bytes exceeds limit of {}", Source.ISSUE);

    public static final Message SPANS_TOO_LONG = new Message(
            INVALID,
            "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.",
            Source.ISSUE);

    public static final Message BAD_TOKEN =
            new Message(INVALID, "The specified nextToken is invalid.", Source.VERIFIED);

    public static final Message WRONG_CLASS = new Message(
            "InvalidOperationException",
            "The log group {} is of log-group-class {}. {} is not supported for this log class.",
            Source.ISSUE);

    /** The API model does not know the days. */
    public static final Message RETENTION = new Message(
            INVALID,
            "1 validation error detected: Value '{}' at 'retentionInDays' failed to satisfy constraint: Member must"
                    + " satisfy enum value set: {}",
            Source.VERIFIED);

    /** Neither the name nor the identifier; the API model requires none of the two. */
    public static final Message NO_GROUP = new Message(
            INVALID,
            "1 validation error detected: Value null at 'logGroupName' failed to satisfy constraint: Member must not"
                    + " be null",
            Source.KNOWN);

    public static final Message BAD_RESOURCE_ARN =
            new Message(INVALID, "The specified ARN is not valid.", Source.UNSURE);

    public static final Message RESERVED_TAG =
            new Message(INVALID, "Tag keys starting with aws: are reserved for AWS, but there is {}.", Source.UNSURE);

    public static final Message TOO_MANY_TAGS =
            new Message("TooManyTagsException", "A resource can have no more than 50 tags.", Source.UNSURE);

    private LogsMessages() {}
}
