package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.drydock.time.TimeMode;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;

/**
 * What a task of a service costs, whatever else is in its cluster: counted in events and in what the thread allocates, which
 * are the same on any machine.
 */
class FleetCostTest {

    private static final int TASKS = 4;
    private static final int FEW = 12;
    private static final int MANY = 240;

    /** What a task's life has: it starts, is replaced and stops, and its service looks at it. */
    private static final double EVENTS = 7.5;

    /** A table or a journal that grows allocates now and then. */
    private static final double ROUGHLY = 1.3;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** By what tasks are placed. */
    enum Rules {
        DEFAULT(b -> {}),
        BINPACK(b -> b.placementStrategy(s -> s.type("binpack").field("memory"))),
        SPREAD(b -> b.placementStrategy(s -> s.type("spread").field("instanceId"))),
        MEMBER_OF(
                b -> b.placementConstraints(c -> c.type("memberOf").expression("attribute:ecs.instance-type =~ r5.*")));

        private final Consumer<CreateServiceRequest.Builder> of;

        Rules(Consumer<CreateServiceRequest.Builder> of) {
            this.of = of;
        }
    }

    /** What deploying and rolling services costs, for each task that was launched. */
    private record Cost(double events, double bytes) {}

    @ParameterizedTest
    @EnumSource
    void what_a_task_costs_depends_on_neither_services_nor_instances(Rules rules) {
        rolled(rules, FEW, 30); // whatever is made once

        Cost few = rolled(rules, FEW, 30);
        Cost many = rolled(rules, MANY, 600);

        assertThat(few.events()).isLessThanOrEqualTo(EVENTS);
        assertThat(many.events()).isLessThanOrEqualTo(EVENTS);
        assertThat(many.bytes()).isLessThanOrEqualTo(few.bytes() * ROUGHLY);
    }

    @Test
    void what_a_description_costs_does_not_depend_on_how_many_tasks_the_service_has() {
        double few = described(2);
        double many = described(400);

        assertThat(many).isLessThanOrEqualTo(few * ROUGHLY);
    }

    private static double described(int tasks) {
        try (Drydock aws = furnished(30)) {
            EcsClient ecs = aws.ecs();
            ecs.createService(service("web", tasks, Rules.DEFAULT));
            aws.time().settle();
            long before = 0;
            for (int i = 0; i < 100; i++) {
                before = i == 50 ? THREADS.getCurrentThreadAllocatedBytes() : before;
                ecs.describeServices(b -> b.cluster("prod").services("web"));
            }
            return (THREADS.getCurrentThreadAllocatedBytes() - before) / 50.0;
        }
    }

    private static Cost rolled(Rules rules, int services, int instances) {
        try (Drydock aws = furnished(instances)) {
            EcsClient ecs = aws.ecs();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < services; i++) {
                ecs.createService(service("s" + i, TASKS, rules));
            }
            long events = settled(aws);
            for (int i = 0; i < services; i++) {
                String name = "s" + i;
                ecs.updateService(b -> b.cluster("prod").service(name).taskDefinition("worker:2"));
            }
            events += settled(aws);
            double launched = 2.0 * services * TASKS;
            return new Cost(events / launched, (THREADS.getCurrentThreadAllocatedBytes() - before) / launched);
        }
    }

    private static Drydock furnished(int instances) {
        Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build();
        aws.given().cluster("prod").instances(instances, "r5.4xlarge");
        for (int revision = 0; revision < 2; revision++) {
            aws.ecs()
                    .registerTaskDefinition(b -> b.family("worker")
                            .containerDefinitions(
                                    c -> c.name("main").image("nginx").cpu(64).memory(128)));
        }
        return aws;
    }

    private static CreateServiceRequest service(String name, int tasks, Rules rules) {
        CreateServiceRequest.Builder service = CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName(name)
                .taskDefinition("worker:1")
                .launchType("EC2")
                .desiredCount(tasks)
                .deploymentConfiguration(d -> d.minimumHealthyPercent(50).maximumPercent(150));
        rules.of.accept(service);
        return service.build();
    }

    private static long settled(Drydock aws) {
        var settled = aws.time().trySettle();
        assertThat(settled.isDone()).isTrue();
        return settled.events();
    }
}
