package dev.drydock.internal.logs.group;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says about what a key is to encrypt. */
final class KmsMessages {

    static final Message ONE_OF_TWO = new Message(
            "InvalidParameterException",
            "Exactly one of logGroupName and resourceIdentifier must be specified.",
            Source.UNSURE);

    private KmsMessages() {}
}
