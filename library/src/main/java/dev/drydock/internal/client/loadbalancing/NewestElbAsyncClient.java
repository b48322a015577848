package dev.drydock.internal.client.loadbalancing;

import dev.drydock.internal.client.Connection;
import dev.drydock.internal.sdk.NewerSdk;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyIpPoolsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyIpPoolsResponse;

/**
 * {@link DrydockElbAsyncClient} with the operations that SDK 2.57.8 has beyond the oldest supported one.
 *
 * <p>Generated like it; not to be edited.
 */
@NewerSdk(since = "2.57.8")
@Generated("dev.drydock.tools.ClientGenerator")
final class NewestElbAsyncClient extends DrydockElbAsyncClient {

    NewestElbAsyncClient(Connection connection) {
        super(connection);
    }

    @Override
    public CompletableFuture<ModifyIpPoolsResponse> modifyIpPools(ModifyIpPoolsRequest request) {
        return connection.callAsync("ModifyIpPools", request);
    }
}
