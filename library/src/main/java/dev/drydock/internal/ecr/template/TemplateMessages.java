package dev.drydock.internal.ecr.template;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about repository creation templates. */
final class TemplateMessages {

    static final Message ALREADY_EXISTS = new Message(
            "TemplateAlreadyExistsException",
            "The repository creation template already exists. Specify a unique prefix and try again.",
            Source.MODEL);

    static final Message NOT_FOUND = new Message(
            "TemplateNotFoundException",
            "The specified repository creation template can't be found. Verify the registry ID and prefix and try again.",
            Source.MODEL);

    private TemplateMessages() {}
}
