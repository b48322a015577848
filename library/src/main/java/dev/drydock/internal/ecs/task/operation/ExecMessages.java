package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says about ECS Exec. */
final class ExecMessages {

    private static final String INVALID = "InvalidParameterException";

    static final Message NOT_INTERACTIVE =
            new Message(INVALID, "Interactive is the only mode supported currently.", Source.KNOWN);

    /** The apostrophe in "isn’t" is AWS's. */
    static final Message NO_AGENT = new Message(
            INVALID,
            "The execute command failed because execute command was not enabled when the task was run or the execute"
                    + " command agent isn\u2019t running. Wait and try again or run a new task with execute command"
                    + " enabled and try again.",
            Source.ISSUE);

    static final Message NOT_CONNECTED = new Message(
            "TargetNotConnectedException",
            "The execute command failed due to an internal error. Try again later.",
            Source.ISSUE);

    static final Message CONTAINER_MISSING = new Message(
            INVALID, "The container name must be specified when a task has several containers.", Source.UNSURE);

    static final Message CONTAINER_UNKNOWN =
            new Message(INVALID, "The specified container was not found in the task.", Source.UNSURE);

    private ExecMessages() {}
}
