package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.sdk.SdkModel;
import dev.drydock.operation.AwsService;
import java.util.Map;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;

/** The SDK's exceptions of Elastic Load Balancing, by the code AWS sends. */
final class LoadBalancingExceptions {

    private static final SdkModel MODEL = new SdkModel(ElasticLoadBalancingV2Exception.class);

    static final ExceptionTable TABLE = new ExceptionTable(
            AwsService.ELASTIC_LOAD_BALANCING,
            code -> MODEL.exception(code, ElasticLoadBalancingV2Exception::builder),
            Map.of());

    private LoadBalancingExceptions() {}
}
