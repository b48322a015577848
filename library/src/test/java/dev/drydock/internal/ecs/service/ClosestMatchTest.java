package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/**
 * "The closest matching container instance …": what the event of a service that was unable to place a task says, for each
 * reason there is.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html">Amazon
 *     ECS service event messages</a>
 */
class ClosestMatchTest {

    private record Row(
            String says,
            Consumer<RegisterTaskDefinitionRequest.Builder> definition,
            Consumer<CreateServiceRequest.Builder> service,
            Consumer<Drydock> before) {

        Row(String says, Consumer<RegisterTaskDefinitionRequest.Builder> definition) {
            this(says, definition, b -> {}, aws -> {});
        }

        @Override
        public String toString() {
            return says;
        }
    }

    private static final Consumer<RegisterTaskDefinitionRequest.Builder> PLAIN =
            b -> b.containerDefinitions(c -> c.name("app").image("web:1").memory(64));

    private static Consumer<RegisterTaskDefinitionRequest.Builder> ownInterface() {
        return PLAIN.andThen(b -> b.networkMode("awsvpc"));
    }

    private static Consumer<CreateServiceRequest.Builder> in(String subnet) {
        return b -> b.networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets(subnet)));
    }

    static List<Row> rows() {
        return List.of(
                new Row(
                        "has insufficient CPU units available.",
                        b -> b.containerDefinitions(
                                c -> c.name("app").image("web:1").memory(64).cpu(4_096))),
                new Row(
                        "has insufficient memory available.",
                        b -> b.containerDefinitions(
                                c -> c.name("app").image("web:1").memory(64_000))),
                new Row(
                        "is already using a port required by your task.",
                        b -> b.containerDefinitions(c -> c.name("app")
                                .image("web:1")
                                .memory(64)
                                .portMappings(p -> p.containerPort(22).hostPort(22)))),
                new Row(
                        "encountered error \"RESOURCE:GPU\".",
                        b -> b.containerDefinitions(c -> c.name("app")
                                .image("web:1")
                                .memory(64)
                                .resourceRequirements(r -> r.type("GPU").value("1")))),
                new Row(
                        "encountered error \"RESOURCE:ENI\".",
                        ownInterface(),
                        in("subnet-1").andThen(b -> b.desiredCount(3)),
                        aws -> {}),
                new Row(
                        "is missing an attribute required by your task.",
                        PLAIN.andThen(b -> b.runtimePlatform(p -> p.cpuArchitecture("ARM64")))),
                new Row(
                        "encountered error \"LOCATION\".",
                        ownInterface(),
                        in("subnet-2"),
                        aws -> aws.ecs()
                                .runTask(b -> b.cluster("prod")
                                        .taskDefinition("web")
                                        .networkConfiguration(Networks::ofOneSubnet))),
                new Row(
                        "encountered error \"MemberOf placement constraint unsatisfied.\".",
                        PLAIN,
                        b -> b.placementConstraints(c -> c.type("memberOf").expression("attribute:stack exists")),
                        aws -> {}),
                new Row(
                        "encountered error \"DistinctInstance placement constraint unsatisfied.\".",
                        PLAIN,
                        b -> b.desiredCount(2).placementConstraints(c -> c.type("distinctInstance")),
                        aws -> {}),
                new Row(
                        "encountered error \"AGENT\".",
                        PLAIN,
                        b -> {},
                        aws -> aws.faults().instance(instance(aws.ecs())).disconnect()));
    }

    private static String instance(EcsClient ecs) {
        return ecs.listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_event_names_the_closest_match_and_what_it_lacks(Row row) {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.given().cluster("prod").instances(1, fleet -> fleet.zones("us-east-1a"));
        EcsClient ecs = aws.ecs();
        ecs.registerTaskDefinition(row.definition.andThen(b -> b.family("web")));
        row.before.accept(aws);

        ecs.createService(b -> row.service.accept(
                b.cluster("prod").serviceName("web").taskDefinition("web").desiredCount(1)));
        aws.time().advance(Duration.ofMinutes(2));

        assertThat(ecs.describeServices(b -> b.cluster("prod").services("web"))
                        .services()
                        .get(0)
                        .events())
                .extracting(each -> each.message())
                .contains("(service web) was unable to place a task because no container instance met all of its"
                        + " requirements. The closest matching (container-instance "
                        + instance(ecs).substring(instance(ecs).lastIndexOf('/') + 1) + ") " + row.says
                        + " For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.");
    }
}
