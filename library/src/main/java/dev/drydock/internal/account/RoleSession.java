package dev.drydock.internal.account;

import org.jspecify.annotations.Nullable;

/**
 * The session of the role that a host pulls images and reads secrets with. Every step of every task has one, and only what
 * AWS denies names it.
 *
 * @param taskArn the task
 * @param executionRoleArn the definition's execution role; null without one
 * @param ec2InstanceId the container instance, whose role is used without an execution role; null on Fargate
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html">Task execution
 *     IAM role</a>
 */
public record RoleSession(
        String taskArn,
        @Nullable String executionRoleArn,
        @Nullable String ec2InstanceId) {

    /** What AWS's guide and its console name the role of container instances. */
    private static final String INSTANCE_ROLE = "ecsInstanceRole";

    /** The account of the task, and of its roles. */
    public String account() {
        return taskArn.split(":", 6)[4];
    }

    /** As AWS names it in what it denies, {@code arn:aws:sts::123456789012:assumed-role/ecsTaskExecutionRole/…}. */
    public String arn() {
        String[] arn = taskArn.split(":", 6);
        String role = executionRoleArn == null
                ? INSTANCE_ROLE
                : executionRoleArn.substring(executionRoleArn.lastIndexOf('/') + 1);
        String session = executionRoleArn == null && ec2InstanceId != null
                ? ec2InstanceId
                : taskArn.substring(taskArn.lastIndexOf('/') + 1);
        return "arn:" + arn[1] + ":sts::" + arn[4] + ":assumed-role/" + role + '/' + session;
    }
}
