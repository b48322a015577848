package dev.drydock.operation;

import org.apiguardian.api.API;

/**
 * Names one operation of one service, for faults and assertions: {@code EcsOperation.RUN_TASK},
 * {@code EcrOperation.PUT_IMAGE}, {@code LogsOperation.PUT_LOG_EVENTS}.
 */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface OperationName
        permits EcsOperation,
                EcrOperation,
                LogsOperation,
                LoadBalancingOperation,
                CloudWatchOperation,
                ScalingOperation {

    /** The service. */
    AwsService service();

    /** AWS's name of the operation, {@code RunTask}. */
    String operation();
}
