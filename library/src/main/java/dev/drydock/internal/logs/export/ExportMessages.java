package dev.drydock.internal.logs.export;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says about export tasks. */
final class ExportMessages {

    private static final String INVALID = "InvalidParameterException";

    static final Message NO_BUCKET = new Message(
            INVALID, "The given bucket does not exist. Please make sure the bucket is valid.", Source.VERIFIED);

    static final Message NO_TASK =
            new Message("ResourceNotFoundException", "The specified export task does not exist.", Source.VERIFIED);

    static final Message FINISHED =
            new Message("InvalidOperationException", "The specified export task has already finished", Source.EMULATOR);

    static final Message BACKWARDS =
            new Message(INVALID, "The specified time range is invalid: from is later than to.", Source.UNSURE);

    private ExportMessages() {}
}
