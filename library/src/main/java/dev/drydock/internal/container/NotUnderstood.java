package dev.drydock.internal.container;

/**
 * A command contains something the interpreter does not know, so it is not interpreted at all. Never leaves {@link
 * CommandInterpreter}, and carries no stack trace as it is an answer and not a failure.
 */
final class NotUnderstood extends RuntimeException {

    NotUnderstood(String what) {
        super(what, null, false, false);
    }
}
