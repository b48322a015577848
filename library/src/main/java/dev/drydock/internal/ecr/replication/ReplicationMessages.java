package dev.drydock.internal.ecr.replication;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about replication. */
final class ReplicationMessages {

    static final Message SAME_REGISTRY =
            invalid("Replication destination cannot be the same as the source registry", Source.VERIFIED);

    static final Message UNKNOWN_REGION = invalid("Invalid replication destination region: {}", Source.UNSURE);

    static final Message TOO_MANY_RULES =
            invalid("A replication configuration can have at most {} rules", Source.UNSURE);

    static final Message TOO_MANY_DESTINATIONS =
            invalid("A replication configuration can have at most {} unique destinations", Source.UNSURE);

    static final Message NOT_CONFIGURED = new Message(
            "InvalidParameterException",
            "Invalid parameter at 'destination' failed to satisfy constraint: 'The destination is not configured in the"
                    + " replication configuration of the registry'",
            Source.UNSURE);

    static final Message BACKFILL_IN_PROGRESS = new Message(
            "ReplicationBackfillInProgressException",
            "A replication backfill is already in progress for the specified destination Region.",
            Source.MODEL);

    static final Message BACKFILL_NOT_FOUND = new Message(
            "ReplicationBackfillNotFoundException",
            "The specified replication backfill could not be found. Check the specified replication backfill ID and"
                    + " ensure that you are operating on the correct registry.",
            Source.MODEL);

    static final Message BACKFILL_STATUS = new Message(
            "ReplicationBackfillInvalidStatusException",
            "The requested operation can't be performed on the replication backfill because it is not in a valid status"
                    + " for that operation.",
            Source.MODEL);

    private ReplicationMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message(
                "InvalidParameterException",
                "Invalid parameter at 'replicationConfiguration' failed to satisfy constraint: '" + text + "'",
                source);
    }
}
