package dev.drydock.internal.ecs.task.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;

/**
 * Every filter of ListTasks, and those that clash.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html">ListTasks</a>
 */
class ListTasksRowsTest {

    private static final String INVALID = "InvalidParameterException";
    private static final String ALONE = "startedBy cannot be combined with other filters.";
    private static final String SERVICE = "arn:aws:ecs:us-east-1:123456789012:service/prod/web";
    private static final String INSTANCE = "arn:aws:ecs:us-east-1:123456789012:container-instance/prod/";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    /** Two tasks of service web on Fargate, one of job by me on Fargate, one of old on an instance, and one stopped. */
    @BeforeEach
    void furnish() {
        aws.given()
                .cluster("prod")
                .instances(1, "m5.large")
                .service("web", "shop/web:1")
                .running(2);
        aws.given().taskDefinition("job", "shop/job:1");
        ecs.registerTaskDefinition(b -> b.family("old")
                .containerDefinitions(c -> c.name("a").image("a:1").memory(128)));
        run("job", "FARGATE", "me");
        run("old", "EC2", "other");
        String stopped = run("job", "FARGATE", "me");
        ecs.stopTask(b -> b.cluster("prod").task(stopped));
    }

    private String run(String family, String type, String startedBy) {
        return ecs.runTask(b -> {
                    b.cluster("prod").taskDefinition(family).launchType(type).startedBy(startedBy);
                    if (type.equals("FARGATE")) {
                        b.networkConfiguration(Networks::ofOneSubnet);
                    }
                })
                .tasks()
                .get(0)
                .taskArn();
    }

    private List<String> list(Consumer<ListTasksRequest.Builder> filter) {
        return ecs.listTasks(b -> filter.accept(b.cluster("prod"))).taskArns();
    }

    private record Row(String rule, Consumer<ListTasksRequest.Builder> filter, int found) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Row> filters() {
        return Stream.of(
                new Row("no filter: wanted RUNNING", b -> {}, 4),
                new Row("desiredStatus RUNNING", b -> b.desiredStatus("RUNNING"), 4),
                new Row("desiredStatus STOPPED, still stopping", b -> b.desiredStatus("STOPPED"), 1),
                new Row("desiredStatus PENDING is always empty", b -> b.desiredStatus("PENDING"), 0),
                new Row("family", b -> b.family("web"), 2),
                new Row("unknown family", b -> b.family("nix"), 0),
                new Row("serviceName", b -> b.serviceName("web"), 2),
                new Row("serviceName by ARN", b -> b.serviceName(SERVICE), 2),
                new Row("launchType FARGATE", b -> b.launchType("FARGATE"), 3),
                new Row("launchType EC2", b -> b.launchType("EC2"), 1),
                new Row("launchType EXTERNAL", b -> b.launchType("EXTERNAL"), 0),
                new Row("startedBy", b -> b.startedBy("me"), 1),
                new Row("startedBy with desiredStatus", b -> b.startedBy("me").desiredStatus("STOPPED"), 1),
                new Row("containerInstance without tasks", b -> b.containerInstance("0".repeat(32)), 0),
                new Row("family and launchType", b -> b.family("job").launchType("EC2"), 0),
                new Row("serviceName and family", b -> b.serviceName("web").family("web"), 2),
                new Row("maxResults", b -> b.maxResults(3), 3));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void finds(Row row) {
        assertThat(list(row.filter())).hasSize(row.found());
    }

    private record Clash(String rule, Consumer<ListTasksRequest.Builder> filter, String code, String text) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Clash> clashes() {
        return Stream.of(
                new Clash("startedBy and family", b -> b.startedBy("me").family("job"), INVALID, ALONE),
                new Clash("startedBy and serviceName", b -> b.startedBy("me").serviceName("web"), INVALID, ALONE),
                new Clash("startedBy and launchType", b -> b.startedBy("me").launchType("EC2"), INVALID, ALONE),
                new Clash(
                        "startedBy and containerInstance",
                        b -> b.startedBy("me").containerInstance(INSTANCE + "0".repeat(32)),
                        INVALID,
                        ALONE),
                new Clash(
                        "unknown service", b -> b.serviceName("api"), "ServiceNotFoundException", "Service not found."),
                new Clash("unknown cluster", b -> b.cluster("dev"), "ClusterNotFoundException", "Cluster not found."));
    }

    @ParameterizedTest
    @MethodSource("clashes")
    void is_refused(Clash row) {
        AwsServiceException refused = catchThrowableOfType(AwsServiceException.class, () -> list(row.filter()));

        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(row.code());
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(row.text());
    }

    static Stream<Row> strange() {
        return Stream.of(
                new Row("desiredStatus DELETED", b -> b.desiredStatus("DELETED"), 0),
                new Row("launchType MOON", b -> b.launchType("MOON"), 0),
                new Row("maxResults 0", b -> b.maxResults(0), 0),
                new Row("maxResults 101", b -> b.maxResults(101), 0),
                new Row("a token of nobody's", b -> b.nextToken("x"), 0));
    }

    @ParameterizedTest
    @MethodSource("strange")
    void is_an_invalid_parameter(Row row) {
        AwsServiceException refused = catchThrowableOfType(AwsServiceException.class, () -> list(row.filter()));

        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(INVALID);
    }
}
