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
        return EcsMaker.MAKER.make(connect(door, "ECS client", "ecs()"));
    }

    /** A new asynchronous ECS client. */
    public EcsAsyncClient ecsAsync(CallDoor door) {
        return EcsAsyncMaker.MAKER.make(connect(door, "ECS async client", "ecsAsync()"));
    }

    /** A new ECR client. */
    public EcrClient ecr(CallDoor door) {
        return EcrMaker.MAKER.make(connect(door, "ECR client", "ecr()"));
    }

    /** A new asynchronous ECR client. */
    public EcrAsyncClient ecrAsync(CallDoor door) {
        return EcrAsyncMaker.MAKER.make(connect(door, "ECR async client", "ecrAsync()"));
    }

    /** A new CloudWatch Logs client. */
    public CloudWatchLogsClient logs(CallDoor door) {
        return LogsMaker.MAKER.make(connect(door, "CloudWatch Logs client", "logs()"));
    }

    /** A new asynchronous CloudWatch Logs client. */
    public CloudWatchLogsAsyncClient logsAsync(CallDoor door) {
        return LogsAsyncMaker.MAKER.make(connect(door, "CloudWatch Logs async client", "logsAsync()"));
    }

    private Connection connect(CallDoor door, String title, String accessor) {
        return new Connection(door, delay, home, title, accessor);
    }

    // One holder an interface, so that whoever makes one client does not load the interfaces of all.

    private static final class EcsMaker {
        static final ClientMaker<EcsClient> MAKER =
                ClientMaker.of(EcsClient.class, DrydockEcsClient.class, NewestEcsClient::new);
    }

    private static final class EcsAsyncMaker {
        static final ClientMaker<EcsAsyncClient> MAKER =
                ClientMaker.of(EcsAsyncClient.class, DrydockEcsAsyncClient.class, NewestEcsAsyncClient::new);
    }

    private static final class EcrMaker {
        static final ClientMaker<EcrClient> MAKER =
                ClientMaker.of(EcrClient.class, DrydockEcrClient.class, NewestEcrClient::new);
    }

    private static final class EcrAsyncMaker {
        static final ClientMaker<EcrAsyncClient> MAKER =
                ClientMaker.of(EcrAsyncClient.class, DrydockEcrAsyncClient.class, NewestEcrAsyncClient::new);
    }

    private static final class LogsMaker {
        static final ClientMaker<CloudWatchLogsClient> MAKER =
                ClientMaker.of(CloudWatchLogsClient.class, DrydockLogsClient.class, NewestLogsClient::new);
    }

    private static final class LogsAsyncMaker {
        static final ClientMaker<CloudWatchLogsAsyncClient> MAKER = ClientMaker.of(
                CloudWatchLogsAsyncClient.class, DrydockLogsAsyncClient.class, NewestLogsAsyncClient::new);
    }
}
