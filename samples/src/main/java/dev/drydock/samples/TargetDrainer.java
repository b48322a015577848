package dev.drydock.samples;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;

/** Takes a machine out of a target group before its maintenance, once the connections to it have ended. */
public final class TargetDrainer {

    private final ElasticLoadBalancingV2Client elb;

    /** A drainer through a client. */
    public TargetDrainer(ElasticLoadBalancingV2Client elb) {
        this.elb = elb;
    }

    /**
     * Deregisters a target and waits for its last connection.
     *
     * @param group the ARN of the target group
     * @param target as it is registered
     * @return whether its connections have ended; if not, the load balancer still lets them
     */
    public boolean drain(String group, TargetDescription target) {
        elb.deregisterTargets(request -> request.targetGroupArn(group).targets(target));
        try (var waiter = elb.waiter()) {
            waiter.waitUntilTargetDeregistered(
                    request -> request.targetGroupArn(group).targets(target));
            return true;
        } catch (SdkClientException gaveUp) {
            return false;
        }
    }
}
