package dev.drydock.internal.client.scaling;

import dev.drydock.internal.client.ClientMaker;
import dev.drydock.internal.client.Connection;
import java.lang.invoke.MethodHandles;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingAsyncClient;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;

/** Makes the clients of Application Auto Scaling. */
public final class ScalingClients {

    private ScalingClients() {}

    /** A new client, asynchronous or not. */
    public static Object make(boolean async, Connection connection) {
        return async ? AsyncMaker.make(connection) : Maker.make(connection);
    }

    private static final class Maker {

        static ApplicationAutoScalingClient make(Connection connection) {
            return Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<ApplicationAutoScalingClient> MAKER = ClientMaker.fitted(
                    MethodHandles.lookup(), ApplicationAutoScalingClient.class, DrydockScalingClient.class);
        }
    }

    private static final class AsyncMaker {

        static ApplicationAutoScalingAsyncClient make(Connection connection) {
            return Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<ApplicationAutoScalingAsyncClient> MAKER = ClientMaker.fitted(
                    MethodHandles.lookup(), ApplicationAutoScalingAsyncClient.class, DrydockScalingAsyncClient.class);
        }
    }
}
