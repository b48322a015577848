package dev.drydock.call;

/**
 * Names one operation of one service, for faults and assertions: {@code EcsOperation.RUN_TASK},
 * {@code EcrOperation.PUT_IMAGE}, {@code LogsOperation.PUT_LOG_EVENTS}.
 */
public sealed interface OperationName permits EcsOperation, EcrOperation, LogsOperation {

    /** The service. */
    Service service();

    /** AWS's name of the operation, {@code RunTask}. */
    String operation();
}
