package dev.drydock.internal.client;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.sdk.SdkInUse;
import java.lang.invoke.MethodHandles;
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
        return EcsMaker.make(connect(door, "ECS client", "ecs()"));
    }

    /** A new asynchronous ECS client. */
    public EcsAsyncClient ecsAsync(CallDoor door) {
        return EcsAsyncMaker.make(connect(door, "ECS async client", "ecsAsync()"));
    }

    /** A new ECR client. */
    public EcrClient ecr(CallDoor door) {
        return EcrMaker.make(connect(door, "ECR client", "ecr()"));
    }

    /** A new asynchronous ECR client. */
    public EcrAsyncClient ecrAsync(CallDoor door) {
        return EcrAsyncMaker.make(connect(door, "ECR async client", "ecrAsync()"));
    }

    /** A new CloudWatch Logs client. */
    public CloudWatchLogsClient logs(CallDoor door) {
        return LogsMaker.make(connect(door, "CloudWatch Logs client", "logs()"));
    }

    /** A new asynchronous CloudWatch Logs client. */
    public CloudWatchLogsAsyncClient logsAsync(CallDoor door) {
        return LogsAsyncMaker.make(connect(door, "CloudWatch Logs async client", "logsAsync()"));
    }

    /**
     * What a new client calls through.
     *
     * @param title what a message calls the client
     * @param accessor where another one is got from
     */
    public Connection connect(CallDoor door, String title, String accessor) {
        return new Connection(door, delay, home, title, accessor);
    }

    // One holder an interface, so that whoever makes one client does not load the interfaces of all.

    private static final class EcsMaker {

        private static final boolean NEWEST = SdkInUse.isOf(SdkInUse.NEWEST, EcsClient.class);
        private static final boolean OLDEST = !NEWEST && SdkInUse.isOf(SdkInUse.OLDEST, EcsClient.class);

        static EcsClient make(Connection connection) {
            return NEWEST
                    ? new NewestEcsClient(connection)
                    : OLDEST ? new DrydockEcsClient(connection) : Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<EcsClient> MAKER =
                    ClientMaker.fitted(MethodHandles.lookup(), EcsClient.class, DrydockEcsClient.class);
        }
    }

    private static final class EcsAsyncMaker {

        private static final boolean NEWEST = SdkInUse.isOf(SdkInUse.NEWEST, EcsAsyncClient.class);
        private static final boolean OLDEST = !NEWEST && SdkInUse.isOf(SdkInUse.OLDEST, EcsAsyncClient.class);

        static EcsAsyncClient make(Connection connection) {
            return NEWEST
                    ? new NewestEcsAsyncClient(connection)
                    : OLDEST ? new DrydockEcsAsyncClient(connection) : Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<EcsAsyncClient> MAKER =
                    ClientMaker.fitted(MethodHandles.lookup(), EcsAsyncClient.class, DrydockEcsAsyncClient.class);
        }
    }

    private static final class EcrMaker {

        private static final boolean NEWEST = SdkInUse.isOf(SdkInUse.NEWEST, EcrClient.class);
        private static final boolean OLDEST = !NEWEST && SdkInUse.isOf(SdkInUse.OLDEST, EcrClient.class);

        static EcrClient make(Connection connection) {
            return NEWEST
                    ? new NewestEcrClient(connection)
                    : OLDEST ? new DrydockEcrClient(connection) : Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<EcrClient> MAKER =
                    ClientMaker.fitted(MethodHandles.lookup(), EcrClient.class, DrydockEcrClient.class);
        }
    }

    private static final class EcrAsyncMaker {

        private static final boolean NEWEST = SdkInUse.isOf(SdkInUse.NEWEST, EcrAsyncClient.class);
        private static final boolean OLDEST = !NEWEST && SdkInUse.isOf(SdkInUse.OLDEST, EcrAsyncClient.class);

        static EcrAsyncClient make(Connection connection) {
            return NEWEST
                    ? new NewestEcrAsyncClient(connection)
                    : OLDEST ? new DrydockEcrAsyncClient(connection) : Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<EcrAsyncClient> MAKER =
                    ClientMaker.fitted(MethodHandles.lookup(), EcrAsyncClient.class, DrydockEcrAsyncClient.class);
        }
    }

    private static final class LogsMaker {

        private static final boolean NEWEST = SdkInUse.isOf(SdkInUse.NEWEST, CloudWatchLogsClient.class);
        private static final boolean OLDEST = !NEWEST && SdkInUse.isOf(SdkInUse.OLDEST, CloudWatchLogsClient.class);

        static CloudWatchLogsClient make(Connection connection) {
            return NEWEST
                    ? new NewestLogsClient(connection)
                    : OLDEST ? new DrydockLogsClient(connection) : Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<CloudWatchLogsClient> MAKER =
                    ClientMaker.fitted(MethodHandles.lookup(), CloudWatchLogsClient.class, DrydockLogsClient.class);
        }
    }

    private static final class LogsAsyncMaker {

        private static final boolean NEWEST = SdkInUse.isOf(SdkInUse.NEWEST, CloudWatchLogsAsyncClient.class);
        private static final boolean OLDEST =
                !NEWEST && SdkInUse.isOf(SdkInUse.OLDEST, CloudWatchLogsAsyncClient.class);

        static CloudWatchLogsAsyncClient make(Connection connection) {
            return NEWEST
                    ? new NewestLogsAsyncClient(connection)
                    : OLDEST ? new DrydockLogsAsyncClient(connection) : Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<CloudWatchLogsAsyncClient> MAKER = ClientMaker.fitted(
                    MethodHandles.lookup(), CloudWatchLogsAsyncClient.class, DrydockLogsAsyncClient.class);
        }
    }
}
