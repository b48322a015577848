package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Targets;
import dev.drydock.Targets.Registered;
import dev.drydock.routing.Routed;
import dev.drydock.routing.WebRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Target groups behind a load balancer in a random world, and what must hold of them whatever happens. */
final class RandomBalancers {

    private static final String EDGE = "edge";
    private static final int FIRST_PORT = 8_000;

    private final RandomWorld world;
    private final List<String> groups;

    private RandomBalancers(RandomWorld world, List<String> groups) {
        this.world = world;
        this.groups = groups;
    }

    /** Creates two groups, each behind a listener of its own. */
    static RandomBalancers create(RandomWorld world) {
        ElasticLoadBalancingV2Client elb = world.aws.client(ElasticLoadBalancingV2Client.class);
        String balancer = elb.createLoadBalancer(b -> b.name(EDGE).subnets("subnet-1", "subnet-2", "subnet-3"))
                .loadBalancers()
                .get(0)
                .loadBalancerArn();
        List<String> groups = new ArrayList<>();
        for (String name : List.of("web", "api")) {
            String group = elb.createTargetGroup(b -> b.name(name)
                            .protocol("HTTP")
                            .port(80)
                            .vpcId("vpc-1")
                            .targetType("ip")
                            .healthCheckIntervalSeconds(5 + world.random.nextInt(60))
                            .healthCheckTimeoutSeconds(2 + world.random.nextInt(3))
                            .healthyThresholdCount(2 + world.random.nextInt(5))
                            .unhealthyThresholdCount(2 + world.random.nextInt(5)))
                    .targetGroups()
                    .get(0)
                    .targetGroupArn();
            elb.createListener(b -> b.loadBalancerArn(balancer)
                    .port(FIRST_PORT + groups.size())
                    .protocol("HTTP")
                    .defaultActions(a -> a.type("forward").targetGroupArn(group)));
            groups.add(group);
        }
        world.aws.time().settle();
        return new RandomBalancers(world, List.copyOf(groups));
    }

    List<String> groups() {
        return groups;
    }

    /** No request to a target that is not healthy unless none is; no target of a task that is gone, or twice of one. */
    void check() {
        for (String group : groups) {
            Targets targets = world.aws.targets(group);
            List<Registered> registered = targets.registered();
            assertThat(registered).extracting(Registered::task).doesNotHaveDuplicates();
            Map<String, Task> tasks = tasks(registered);
            for (Registered each : registered) {
                Task task = tasks.get(each.task());
                assertThat(each.health().equals("draining")
                                || task != null && !task.lastStatus().equals("STOPPED"))
                        .as("%s has a task that is not gone: %s", each, task)
                        .isTrue();
            }
            route(group, registered);
        }
    }

    private Map<String, Task> tasks(List<Registered> registered) {
        Map<String, Task> tasks = new HashMap<>();
        List<String> arns = registered.stream().map(Registered::task).toList();
        if (!arns.isEmpty()) {
            world.ecs
                    .describeTasks(b -> b.cluster(RandomWorld.CLUSTER).tasks(arns))
                    .tasks()
                    .forEach(each -> tasks.put(each.taskArn(), each));
        }
        return tasks;
    }

    private void route(String group, List<Registered> registered) {
        Routed routed =
                world.aws.loadBalancer(EDGE).route(WebRequest.get("/").port(FIRST_PORT + groups.indexOf(group)));
        boolean anyHealthy = registered.stream().anyMatch(each -> each.health().equals("healthy"));
        routed.target().ifPresent(target -> {
            Registered chosen = registered.stream()
                    .filter(each -> each.id().equals(target.id()) && each.port() == target.port())
                    .findFirst()
                    .orElseThrow();
            assertThat(chosen.health())
                    .as("what gets a request of %s", registered)
                    .isIn(anyHealthy ? List.of("healthy") : List.of("initial", "unhealthy"));
        });
        assertThat(anyHealthy && routed.target().isEmpty()).isFalse();
    }
}
