package dev.drydock.internal.ecs.request;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** The messages that several nouns share. */
public final class SharedMessages {

    /** An ARN of something else than the operation is about. */
    public static final Message OTHER_TYPE = invalid("Unsupported resource type: {}", Source.ISSUE);

    /** A task or a service of another cluster than the request names. */
    public static final Message OTHER_CLUSTER =
            invalid("Invalid identifier: Identifier is for cluster {}. Your cluster is {}", Source.KNOWN);

    /** A service that is not there. */
    public static final Message SERVICE_NOT_FOUND =
            new Message("ServiceNotFoundException", "Service not found.", Source.VERIFIED);

    /** No task definition where one has to be named. */
    public static final Message NO_TASK_DEFINITION = invalid("Task Definition can not be blank.", Source.ISSUE);

    /** A value that a setting of a cluster or an account does not take. */
    public static final Message BAD_SETTING_VALUE = invalid("Invalid setting 'value'", Source.ISSUE);

    private SharedMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message("InvalidParameterException", text, source);
    }
}
