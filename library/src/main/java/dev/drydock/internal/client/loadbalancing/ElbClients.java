package dev.drydock.internal.client.loadbalancing;

import dev.drydock.internal.client.ClientMaker;
import dev.drydock.internal.client.Connection;
import dev.drydock.internal.sdk.SdkInUse;
import java.lang.invoke.MethodHandles;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Makes the clients of Elastic Load Balancing. */
public final class ElbClients {

    private ElbClients() {}

    /** A new client, asynchronous or not. */
    public static Object make(boolean async, Connection connection) {
        return async ? AsyncMaker.make(connection) : Maker.make(connection);
    }

    private static final class Maker {

        private static final boolean NEWEST = SdkInUse.isOf(SdkInUse.NEWEST, ElasticLoadBalancingV2Client.class);

        static ElasticLoadBalancingV2Client make(Connection connection) {
            return NEWEST ? new NewestElbClient(connection) : Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<ElasticLoadBalancingV2Client> MAKER = ClientMaker.fitted(
                    MethodHandles.lookup(), ElasticLoadBalancingV2Client.class, DrydockElbClient.class);
        }
    }

    private static final class AsyncMaker {

        private static final boolean NEWEST = SdkInUse.isOf(SdkInUse.NEWEST, ElasticLoadBalancingV2AsyncClient.class);

        static ElasticLoadBalancingV2AsyncClient make(Connection connection) {
            return NEWEST ? new NewestElbAsyncClient(connection) : Fitted.MAKER.make(connection);
        }

        private static final class Fitted {
            static final ClientMaker<ElasticLoadBalancingV2AsyncClient> MAKER = ClientMaker.fitted(
                    MethodHandles.lookup(), ElasticLoadBalancingV2AsyncClient.class, DrydockElbAsyncClient.class);
        }
    }
}
