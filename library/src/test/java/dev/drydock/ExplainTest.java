package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.world.WorldImage;
import dev.drydock.report.Explanation;
import dev.drydock.report.Explanation.Rank;
import dev.drydock.report.Explanation.Verdict;
import dev.drydock.time.TimeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

class ExplainTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();

    @BeforeEach
    void furnish() {
        aws.given()
                .cluster("prod")
                .instances(2, "m5.large")
                .instances(1, fleet -> fleet.types("t3.micro").attribute("stack", "blue"));
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .containerDefinitions(
                                c -> c.name("app").image("nginx:1").cpu(512).memory(1_024)));
    }

    private static RunTaskRequest run(Consumer<RunTaskRequest.Builder> change) {
        RunTaskRequest.Builder request =
                RunTaskRequest.builder().cluster("prod").taskDefinition("web");
        change.accept(request);
        return request.build();
    }

    @Test
    void a_request_is_explained_instance_by_instance_and_strategy_by_strategy() {
        RunTaskRequest request =
                run(b -> b.placementStrategy(p -> p.type("binpack").field("memory")));
        aws.ecs().runTask(request);
        WorldImage before = Inside.image(aws);

        Explanation explanation = aws.explain(request);

        assertThat(explanation.verdicts()).extracting(Verdict::reason).containsExactly(null, null, "RESOURCE:MEMORY");
        assertThat(explanation.verdicts()).extracting(Verdict::never).containsExactly(false, false, true);
        assertThat(explanation.rankings().get(0).strategy()).isEqualTo("binpack(memory)");
        assertThat(explanation.rankings().get(0).ranks())
                .extracting(Rank::score)
                .containsExactly(6_657, 7_681);
        assertThat(explanation.rankings().get(0).ranks()).extracting(Rank::best).containsExactly(true, false);
        assertThat(explanation.chosen())
                .isEqualTo(aws.ecs().runTask(request).tasks().get(0).containerInstanceArn());
        assertThat(before).isNotEqualTo(Inside.image(aws));
    }

    @Test
    void explaining_changes_nothing() {
        WorldImage before = Inside.image(aws);

        String text = aws.explain(run(
                        b -> b.placementConstraints(c -> c.type("memberOf").expression("attribute:stack == green"))))
                .toString();

        assertThat(Inside.image(aws)).isEqualTo(before);
        assertThat(text.replaceAll("i-[0-9a-f]{17}", "i-X")).isEqualTo("""
                        i-X is refused: MemberOf placement constraint unsatisfied. (memberOf(attribute:stack == green); here attribute:stack is not there)
                        i-X is refused: MemberOf placement constraint unsatisfied. (memberOf(attribute:stack == green); here attribute:stack is not there)
                        i-X is refused: RESOURCE:MEMORY (even when empty: 1024 MiB wanted, it has 952)
                        no instance passes
                        """);
    }

    @Test
    void a_refusal_tells_what_was_wanted_and_what_there_is() {
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .containerDefinitions(c -> c.name("app")
                                .image("nginx:1")
                                .cpu(1_536)
                                .memory(1_024)
                                .portMappings(p -> p.containerPort(80).hostPort(80))));
        aws.ecs()
                .registerTaskDefinition(b -> b.family("proxy")
                        .containerDefinitions(c -> c.name("app")
                                .image("nginx:1")
                                .memory(64)
                                .portMappings(
                                        p -> p.containerPort(80).hostPort(80),
                                        p -> p.containerPort(443).hostPort(443))));
        aws.ecs()
                .registerTaskDefinition(b -> b.family("windows")
                        .runtimePlatform(p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE"))
                        .containerDefinitions(c -> c.name("app").image("iis").memory(64)));
        aws.ecs().runTask(run(b -> b.count(2)));

        assertThat(detail(run(b -> {}), 0)).isEqualTo("1536 CPU units wanted, 512 of 2048 left");
        assertThat(detail(run(b -> b.taskDefinition("proxy")), 0))
                .isEqualTo("TCP port 80 in use; tasks whose mappings have no hostPort share an instance");
        assertThat(detail(run(b -> b.taskDefinition("windows")), 0))
                .isEqualTo("lacks ecs.os-family=WINDOWS_SERVER_2022_CORE");
    }

    private String detail(RunTaskRequest request, int instance) {
        return aws.explain(request).verdicts().get(instance).detail();
    }

    @Test
    void a_request_that_no_instance_could_ever_take_says_so() {
        aws.ecs()
                .registerTaskDefinition(b -> b.family("huge")
                        .containerDefinitions(
                                c -> c.name("app").image("nginx:1").memory(500_000)));

        Explanation explanation = aws.explain(run(b -> b.taskDefinition("huge")));

        assertThat(explanation.isHopeless()).isTrue();
        assertThat(explanation.toString()).endsWith("no instance could ever take it\n");
        assertThat(aws.ecs().runTask(run(b -> b.taskDefinition("huge"))).failures())
                .hasSize(3);
    }

    @Test
    void every_strategy_is_ranked_in_words_even_where_nothing_is_left_to_decide() {
        aws.ecs().runTask(run(b -> b.placementStrategy(p -> p.type("binpack").field("memory"))));

        String text = aws.explain(run(b -> b.placementStrategy(
                        p -> p.type("spread").field("attribute:ecs.availability-zone"),
                        p -> p.type("binpack").field("cpu"),
                        p -> p.type("random"))))
                .toString();

        assertThat(text.replaceAll("i-[0-9a-f]{17}", "i-X")).contains("""
                        i-X passes
                        i-X passes
                        i-X is refused: RESOURCE:MEMORY (even when empty: 1024 MiB wanted, it has 952)
                        spread(attribute:ecs.availability-zone) ranks
                          i-X with 0 tasks of family:web in us-east-1b (best)
                          i-X with 1 task of family:web in us-east-1a
                        binpack(cpu) ranks
                          i-X with 2048 CPU units left (best)
                        random picks one of
                          i-X
                        chosen: arn:aws:ecs:us-east-1:123456789012:container-instance/prod/""");
    }

    @Test
    void every_instance_has_a_verdict_also_those_that_are_not_looked_at() {
        aws.given().cluster("prod").externalInstances(1, 1_024, 1_024);
        String draining = aws.ecs()
                .listContainerInstances(b -> b.cluster("prod").filter("attribute:stack == blue"))
                .containerInstanceArns()
                .get(0);
        aws.ecs()
                .updateContainerInstancesState(
                        b -> b.cluster("prod").containerInstances(draining).status("DRAINING"));

        Explanation explanation = aws.explain(run(b -> {}));

        assertThat(explanation.verdicts())
                .extracting(Verdict::reason)
                .containsExactly(null, null, "DRAINING", "EXTERNAL");
        assertThat(explanation.verdicts())
                .extracting(Verdict::detail)
                .containsExactly(
                        "",
                        "",
                        "it takes no tasks until its state is set to ACTIVE again",
                        "it takes tasks of launch type EXTERNAL alone");
    }

    @Test
    void a_refusal_for_want_of_interfaces_or_ports_says_what_would_help() {
        aws.given().taskDefinition("own", "shop/own:1");
        RunTaskRequest own = run(b -> b.taskDefinition("own")
                .count(8)
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1", "subnet-2", "subnet-3"))));
        aws.ecs().runTask(own);
        aws.ecs()
                .registerTaskDefinition(b -> b.family("ssh")
                        .containerDefinitions(c -> c.name("app")
                                .image("ssh:1")
                                .memory(64)
                                .portMappings(p -> p.containerPort(22).hostPort(22))));

        assertThat(detail(own, 0)).isEqualTo("0 of 2 network interfaces left; launched with awsvpcTrunking it has 10");
        assertThat(detail(run(b -> b.taskDefinition("ssh")), 0)).isEqualTo("TCP port 22 kept by the host itself");
        assertThat(aws.explain(run(b -> b.taskDefinition("ssh"))).isHopeless()).isTrue();
    }

    @Test
    void an_instance_without_host_ports_left_says_so() {
        aws.ecs()
                .registerTaskDefinition(b -> b.family("ports")
                        .containerDefinitions(c -> c.name("app")
                                .image("ports:1")
                                .memory(64)
                                .portMappings(IntStream.range(1_000, 1_095)
                                        .mapToObj(port -> PortMapping.builder()
                                                .containerPort(port)
                                                .hostPort(port)
                                                .build())
                                        .toList())));
        aws.ecs()
                .registerTaskDefinition(b -> b.family("one")
                        .containerDefinitions(c -> c.name("app")
                                .image("one:1")
                                .memory(64)
                                .portMappings(p -> p.containerPort(80).hostPort(80))));
        aws.ecs().runTask(run(b -> b.taskDefinition("ports").count(3)));

        assertThat(detail(run(b -> b.taskDefinition("one")), 0))
                .isEqualTo("1 host port wanted, 0 of the 100 of an instance left");
        assertThat(aws.explain(run(b -> b.taskDefinition("one"))).toString()).endsWith("no instance passes\n");
    }

    @Test
    void a_task_with_more_host_ports_than_any_instance_has_never_fits() {
        aws.ecs()
                .registerTaskDefinition(b -> b.family("ports")
                        .containerDefinitions(c -> c.name("app")
                                .image("ports:1")
                                .memory(64)
                                .portMappings(IntStream.range(1_000, 1_097)
                                        .mapToObj(port -> PortMapping.builder()
                                                .containerPort(port)
                                                .hostPort(port)
                                                .build())
                                        .toList())));

        Explanation explained = aws.explain(run(b -> b.taskDefinition("ports")));

        assertThat(explained.verdicts()).allMatch(Verdict::never);
        assertThat(detail(run(b -> b.taskDefinition("ports")), 0))
                .isEqualTo("97 host ports wanted, of an instance's 100 tasks may have 95");
    }

    @Test
    void a_task_and_a_service_are_explained_by_their_arn() {
        String service = aws.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(1)
                        .placementStrategy(p -> p.type("spread").field("instanceId")))
                .service()
                .serviceArn();
        aws.time().settle();
        String task = aws.ecs().listTasks(b -> b.cluster("prod")).taskArns().get(0);

        assertThat(aws.explain(service).rankings().get(0).ranks())
                .extracting(Rank::score)
                .containsExactly(0, 1);
        assertThat(aws.explain(task)).isEqualTo(aws.explain(service));
    }

    @Test
    void what_cannot_be_explained_says_why() {
        String task = aws.ecs().runTask(run(b -> {})).tasks().get(0).taskArn();

        for (Consumer<Drydock> wrong : List.<Consumer<Drydock>>of(
                each -> each.explain(task + "0"),
                each -> each.explain("arn:aws:ecs:us-east-1:123456789012:service/prod/api"),
                each -> each.explain(run(b -> b.count(11).taskDefinition("nix"))))) {
            assertThatThrownBy(() -> wrong.accept(aws)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_restored_world_and_another_that_goes_on_from_it_explain_the_same() {
        aws.ecs()
                .registerTaskDefinition(b -> b.family("large")
                        .placementConstraints(
                                c -> c.type("memberOf").expression("attribute:ecs.instance-type == m5.large"))
                        .containerDefinitions(
                                c -> c.name("app").image("nginx:1").memory(256)));
        String instance = aws.ecs()
                .listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);
        aws.ecs().startTask(b -> b.cluster("prod").taskDefinition("large").containerInstances(instance));
        RunTaskRequest chosen = run(b -> b.taskDefinition("large")
                .count(2)
                .placementConstraints(
                        c -> c.type("distinctInstance"), c -> c.type("memberOf").expression("attribute:stack != blue"))
                .placementStrategy(
                        p -> p.type("spread").field("attribute:ecs.availability-zone"),
                        p -> p.type("binpack").field("memory")));
        aws.ecs().runTask(chosen);
        aws.ecs().runTask(run(b -> {}));
        aws.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(1)
                        .placementStrategy(p -> p.type("spread").field("instanceId")));
        aws.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("agent")
                        .taskDefinition("web")
                        .schedulingStrategy("DAEMON"));
        aws.time().settle();
        Map<String, String> before = explained(aws, chosen);
        Snapshot snapshot = aws.snapshot();

        aws.restore(snapshot);
        Drydock other = Drydock.builder().time(TimeMode.manual()).build();
        other.restore(new Snapshot(snapshot.json()));

        assertThat(before.values().toString())
                .contains("DistinctInstance placement constraint unsatisfied.")
                .contains("MemberOf placement constraint unsatisfied.")
                .contains("spread(attribute:ecs.availability-zone) ranks");
        assertThat(explained(aws, chosen)).isEqualTo(before);
        assertThat(explained(other, chosen)).isEqualTo(before);
        assertThat(other.snapshot()).isEqualTo(snapshot);
    }

    /** What each task and service of a world, and a request to it, is explained by. */
    private static Map<String, String> explained(Drydock world, RunTaskRequest request) {
        Map<String, String> explained = new LinkedHashMap<>();
        explained.put("request", world.explain(request).toString());
        world.view()
                .tasks("prod")
                .forEach(task -> explained.put(
                        task.taskArn(), world.explain(task.taskArn()).toString()));
        world.view()
                .services("prod")
                .forEach(service -> explained.put(
                        service.serviceArn(),
                        world.explain(service.serviceArn()).toString()));
        return explained;
    }
}
