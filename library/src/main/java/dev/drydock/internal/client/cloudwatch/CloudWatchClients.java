package dev.drydock.internal.client.cloudwatch;

import dev.drydock.internal.client.ClientMaker;
import dev.drydock.internal.client.Connection;
import dev.drydock.internal.sdk.SdkInUse;
import java.lang.invoke.MethodHandles;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/** Makes the clients of Amazon CloudWatch. */
public final class CloudWatchClients {

    private CloudWatchClients() {}

    /** A new client, asynchronous or not. */
    public static Object make(boolean async, Connection connection) {
        return async ? AsyncMaker.make(connection) : Maker.make(connection);
    }

    private static final class Maker {

        private static final boolean NEWEST = SdkInUse.isOf(SdkInUse.NEWEST, CloudWatchClient.class);

        static CloudWatchClient make(Connection connection) {
            return NEWEST ? new NewestCloudWatchClient(connection) : Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<CloudWatchClient> MAKER =
                    ClientMaker.fitted(MethodHandles.lookup(), CloudWatchClient.class, DrydockCloudWatchClient.class);
        }
    }

    private static final class AsyncMaker {

        private static final boolean NEWEST = SdkInUse.isOf(SdkInUse.NEWEST, CloudWatchAsyncClient.class);

        static CloudWatchAsyncClient make(Connection connection) {
            return NEWEST ? new NewestCloudWatchAsyncClient(connection) : Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<CloudWatchAsyncClient> MAKER = ClientMaker.fitted(
                    MethodHandles.lookup(), CloudWatchAsyncClient.class, DrydockCloudWatchAsyncClient.class);
        }
    }
}
