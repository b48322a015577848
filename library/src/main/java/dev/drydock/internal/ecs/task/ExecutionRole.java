package dev.drydock.internal.ecs.task;

import dev.drydock.internal.ecs.instance.EcsInstance;

/**
 * The role that the host of a task pulls images, reads secrets and writes logs with: the definition's execution role, or
 * without one that of the container instance.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html">Task execution IAM
 *     role</a>
 */
public final class ExecutionRole {

    /** What AWS's guide and its console name the role of container instances. */
    private static final String OF_INSTANCES = "ecsInstanceRole";

    private ExecutionRole() {}

    /** The session in which the role is used, as AWS names it in what it denies. */
    public static String session(EcsTask task) {
        String[] arn = task.arn().split(":", 6);
        String role = task.spec().definition().executionRoleArn();
        EcsInstance instance = task.instance();
        boolean ofInstance = role == null && instance != null;
        String name = role == null ? OF_INSTANCES : role.substring(role.lastIndexOf('/') + 1);
        String session = ofInstance ? instance.ec2InstanceId() : task.id();
        return "arn:" + arn[1] + ":sts::" + arn[4] + ":assumed-role/" + name + '/' + session;
    }
}
