package dev.drydock.internal.ecr.signing;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about managed signing. */
final class SigningMessages {

    static final Message NOT_FOUND = new Message(
            "SigningConfigurationNotFoundException",
            "The specified signing configuration was not found. This occurs when attempting to retrieve or delete a"
                    + " signing configuration that does not exist.",
            Source.MODEL);

    private SigningMessages() {}
}
