package dev.drydock.ecs.taskdefinition;

import dev.drydock.call.Message;
import dev.drydock.call.Source;

/** Makes entries of the catalogue for RegisterTaskDefinition, nearly all of whose errors are {@code ClientException}. */
final class RegistrationMessage {

    private RegistrationMessage() {}

    static Message of(String text, Source source) {
        return new Message("ClientException", text, source);
    }
}
