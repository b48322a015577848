package dev.drydock.samples;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/**
 * Deploys to a service behind a load balancer, and goes back as soon as the load balancer finds the first new task
 * unhealthy. ECS itself would replace it, and the next, until its circuit breaker trips, if it has one.
 */
public final class FailFastDeployer {

    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(5);

    private final EcsClient ecs;
    private final ElasticLoadBalancingV2Client elb;
    private final BatchRunner.Pause pause;

    /** A deployer through these clients. */
    public FailFastDeployer(EcsClient ecs, ElasticLoadBalancingV2Client elb, BatchRunner.Pause pause) {
        this.ecs = ecs;
        this.elb = elb;
        this.pause = pause;
    }

    /**
     * Replaces what a service runs.
     *
     * @param taskDefinition what it is to run, by ARN or family and revision
     * @param patience how long that may take
     * @throws DeployFailed if a new task turns out unhealthy, or it takes longer; the service then runs what it ran before
     */
    public void deploy(String cluster, String service, String taskDefinition, Duration patience) {
        Service before = find(cluster, service);
        String group = before.loadBalancers().get(0).targetGroupArn();
        Set<TargetDescription> old = new HashSet<>();
        targets(group).forEach(each -> old.add(each.target()));
        update(cluster, service, taskDefinition);
        for (Duration waited = Duration.ZERO;
                waited.compareTo(patience) < 0;
                waited = waited.plus(BETWEEN_POLLS), pause.sleep(BETWEEN_POLLS)) {
            List<TargetHealthDescription> targets = targets(group);
            for (TargetHealthDescription each : targets) {
                if (is(each, TargetHealthStateEnum.UNHEALTHY) && !old.contains(each.target())) {
                    update(cluster, service, before.taskDefinition());
                    throw new DeployFailed(each.target().id() + " is unhealthy: "
                            + each.targetHealth().description());
                }
            }
            if (isDone(find(cluster, service), targets)) {
                return;
            }
        }
        update(cluster, service, before.taskDefinition());
        throw new DeployFailed(service + " did not come to run " + taskDefinition + " within " + patience);
    }

    private static boolean isDone(Service service, List<TargetHealthDescription> targets) {
        long healthy = targets.stream()
                .filter(each -> is(each, TargetHealthStateEnum.HEALTHY))
                .count();
        return service.deployments().size() == 1 && healthy == service.desiredCount();
    }

    private static boolean is(TargetHealthDescription target, TargetHealthStateEnum state) {
        return target.targetHealth().state() == state;
    }

    private List<TargetHealthDescription> targets(String group) {
        return elb.describeTargetHealth(request -> request.targetGroupArn(group))
                .targetHealthDescriptions();
    }

    private void update(String cluster, String service, String taskDefinition) {
        ecs.updateService(request -> request.cluster(cluster).service(service).taskDefinition(taskDefinition));
    }

    private Service find(String cluster, String service) {
        return Services.find(ecs, cluster, service)
                .orElseThrow(() -> new DeployFailed("There is no service " + service + " in cluster " + cluster));
    }
}
