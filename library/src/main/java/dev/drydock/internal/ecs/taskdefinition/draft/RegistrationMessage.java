package dev.drydock.internal.ecs.taskdefinition.draft;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** Makes entries of the catalogue for RegisterTaskDefinition, nearly all of whose errors are {@code ClientException}. */
public final class RegistrationMessage {

    private RegistrationMessage() {}

    public static Message of(String text, Source source) {
        return new Message("ClientException", text, source);
    }
}
