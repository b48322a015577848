package dev.drydock.internal.logs.policy;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says about resource policies and account policies. */
final class LogPolicyMessages {

    private static final String INVALID = "InvalidParameterException";

    static final Message NOT_FOUND =
            new Message("ResourceNotFoundException", "Policy with name [{}] does not exist.", Source.VERIFIED);

    static final Message NOT_PERSISTABLE =
            new Message(INVALID, "Could not convert to persistable policy.", Source.ISSUE);

    /** The model does not require them, but AWS's documentation of the members does. */
    static final Message MISSING = new Message(
            INVALID,
            "1 validation error detected: Value null at '{}' failed to satisfy constraint: Member must not be null",
            Source.KNOWN);

    static final Message REVISION_CHANGED = new Message(
            "OperationAbortedException", "The expected revision id is not that of the resource policy.", Source.UNSURE);

    static final Message BAD_RESOURCE =
            new Message(INVALID, "The resourceArn of a resource policy is that of a log group.", Source.UNSURE);

    static final Message RESERVED =
            new Message(INVALID, "Names of account policies cannot start with aws/.", Source.UNSURE);

    static final Message BAD_DOCUMENT = new Message(INVALID, "The policyDocument is not valid for {}.", Source.UNSURE);

    static final Message DOCUMENT_TOO_LONG =
            new Message(INVALID, "The policyDocument can have at most {} characters.", Source.UNSURE);

    static final Message BAD_CRITERIA =
            new Message(INVALID, "The selectionCriteria are not valid for {}.", Source.UNSURE);

    private LogPolicyMessages() {}
}
