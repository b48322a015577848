package dev.drydock.internal.ecs.task.operation;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.task.Fleet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;

/**
 * Each reason in {@code failures[]} for which an instance cannot take a task, alone; for zones and network interfaces see
 * {@code Ec2LifeTest}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html">API
 *     failures messages</a>
 */
class PlacementFailuresTest {

    private static final Consumer<RegisterTaskDefinitionRequest.Builder> PLAIN = b -> {};

    private record Row(
            String reason,
            Consumer<ContainerDefinition.Builder> container,
            Consumer<RegisterTaskDefinitionRequest.Builder> definition,
            Consumer<RunTaskRequest.Builder> request,
            Consumer<EcsInstance> before) {

        Row(String reason, Consumer<ContainerDefinition.Builder> container) {
            this(reason, container, PLAIN, b -> {}, host -> {});
        }

        @Override
        public String toString() {
            return reason;
        }
    }

    static List<Row> rows() {
        return List.of(
                new Row("RESOURCE:CPU", c -> c.cpu(2_049)),
                new Row("RESOURCE:MEMORY", c -> c.memory(7_682)),
                new Row(
                        "RESOURCE:PORTS",
                        c -> c.portMappings(p -> p.containerPort(80).hostPort(22))),
                new Row(
                        "RESOURCE:GPU",
                        c -> c.resourceRequirements(r -> r.type("GPU").value("1"))),
                new Row(
                        "ATTRIBUTE",
                        c -> {},
                        b -> b.volumes(v -> v.name("data").dockerVolumeConfiguration(d -> d.driver("rexray/ebs"))),
                        b -> {},
                        host -> {}),
                new Row("AGENT", c -> {}, PLAIN, b -> {}, host -> host.connected(false)),
                new Row(
                        "MemberOf placement constraint unsatisfied.",
                        c -> {},
                        PLAIN,
                        b -> b.placementConstraints(
                                p -> p.type("memberOf").expression("attribute:ecs.instance-type == t3.micro")),
                        host -> {}));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_instance_has_a_failure_with_the_first_thing_it_lacks(Row row) {
        Fleet fleet = new Fleet();
        EcsInstance first = fleet.instance("m5.large");
        EcsInstance second = fleet.instance("m5.large");
        row.before.accept(first);
        row.before.accept(second);
        fleet.register(
                b -> row.definition.accept(b.family("web").containerDefinitions(container("app", row.container))));

        RunTaskResponse answer =
                fleet.ecs.runTask(b -> row.request.accept(b.cluster("prod").taskDefinition("web")));

        assertThat(answer.tasks()).isEmpty();
        assertThat(answer.failures())
                .containsExactly(
                        Failure.builder().arn(first.arn()).reason(row.reason).build(),
                        Failure.builder().arn(second.arn()).reason(row.reason).build());
    }
}
