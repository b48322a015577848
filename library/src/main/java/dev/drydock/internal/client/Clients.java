package dev.drydock.internal.client;

import dev.drydock.internal.account.AccountRegion;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * Makes the clients of one account and region. Each method makes a new client, which calls nothing but the door it is
 * given.
 *
 * <pre>{@code
 * Clients clients = new Clients(new AccountRegion("123456789012", "us-east-1"), delay);
 * Caller caller = new Caller("123456789012/us-east-1", principal);   // one a client: it remembers what it was told
 * EcsClient ecs = clients.ecs((operation, request, movesTime) ->
 *         pipeline.invoke(caller, ecsTable, operation, request, movesTime));
 * }</pre>
 */
public final class Clients {

    private final AccountRegion home;
    private final VirtualDelay delay;

    /** The clients of an account and region, whose waiters let time pass in the given way. */
    public Clients(AccountRegion home, VirtualDelay delay) {
        this.home = home;
        this.delay = delay;
    }

    /** A new ECS client. */
    public EcsClient ecs(CallDoor door) {
        return DrydockEcsClient.over(connect(door, "ECS client", "ecs()"));
    }

    /** A new asynchronous ECS client. */
    public EcsAsyncClient ecsAsync(CallDoor door) {
        return DrydockEcsAsyncClient.over(connect(door, "ECS async client", "ecsAsync()"));
    }

    /** A new ECR client. */
    public EcrClient ecr(CallDoor door) {
        return DrydockEcrClient.over(connect(door, "ECR client", "ecr()"));
    }

    /** A new asynchronous ECR client. */
    public EcrAsyncClient ecrAsync(CallDoor door) {
        return DrydockEcrAsyncClient.over(connect(door, "ECR async client", "ecrAsync()"));
    }

    /** A new CloudWatch Logs client. */
    public CloudWatchLogsClient logs(CallDoor door) {
        return DrydockLogsClient.over(connect(door, "CloudWatch Logs client", "logs()"));
    }

    /** A new asynchronous CloudWatch Logs client. */
    public CloudWatchLogsAsyncClient logsAsync(CallDoor door) {
        return DrydockLogsAsyncClient.over(connect(door, "CloudWatch Logs async client", "logsAsync()"));
    }

    private Connection connect(CallDoor door, String title, String accessor) {
        return new Connection(door, delay, home, title, accessor);
    }
}
