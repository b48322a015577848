package dev.drydock.internal.logs.recipient;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says about what subscriptions are to deliver to. */
public final class TargetMessages {

    private static final String INVALID = "InvalidParameterException";
    private static final String DENIED = "AccessDeniedException";

    static final Message BAD_ARN = new Message(INVALID, "Invalid destinationArn '{}'.", Source.UNSURE);

    static final Message BAD_ROLE = new Message(INVALID, "Invalid roleArn '{}'.", Source.UNSURE);

    static final Message CROSS_ACCOUNT_LAMBDA = new Message(
            DENIED,
            "Cross-account lambda invocation passing is not allowed. You must use DestinationPolicies to create cross"
                    + " account lambda triggers.",
            Source.VERIFIED);

    static final Message CROSS_ACCOUNT_ROLE =
            new Message(DENIED, "Cross-account pass role is not allowed.", Source.KNOWN);

    static final Message NEEDS_ROLE =
            new Message(INVALID, "destinationArn for vendor {} cannot be used without roleArn", Source.VERIFIED);

    static final Message HAS_ROLE =
            new Message(INVALID, "destinationArn for vendor lambda cannot be used with roleArn", Source.EMULATOR);

    static final Message WRONG_VENDOR =
            new Message(INVALID, "{} operation cannot work with destinationArn for vendor {}", Source.ISSUE);

    static final Message LAMBDA_REFUSES = new Message(
            INVALID,
            "Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your"
                    + " function.",
            Source.EMULATOR);

    static final Message KINESIS_REFUSES = new Message(
            INVALID,
            "Could not deliver test message to specified Kinesis stream. Check if the given kinesis stream is in ACTIVE"
                    + " state.",
            Source.EMULATOR);

    static final Message FIREHOSE_REFUSES = new Message(
            INVALID,
            "Could not deliver test message to specified Firehose stream. Check if the given Firehose stream is in"
                    + " ACTIVE state.",
            Source.EMULATOR);

    public static final Message DESTINATION_REFUSES = new Message(
            INVALID,
            "Could not deliver test message to specified destination. Check if the destination is valid.",
            Source.UNSURE);

    static final Message NOT_ALLOWED = new Message(
            DENIED,
            "User with accountId: {} is not authorized to perform: logs:PutSubscriptionFilter on resource: {}",
            Source.ISSUE);

    static final Message ORGANIZATION_NEEDS_ROLE = new Message(
            INVALID,
            "Role ARN is required when creating subscription filter against destination with Organization access policy.",
            Source.ISSUE);

    public static final Message DESTINATION_NOT_FOUND =
            new Message("ResourceNotFoundException", "The specified destination does not exist.", Source.UNSURE);

    private TargetMessages() {}
}
