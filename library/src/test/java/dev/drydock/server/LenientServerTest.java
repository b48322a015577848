package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.testkit.Networks;
import dev.drydock.testkit.SdkClients;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A server tells whoever started it what leniency would lift, and can be told to forgive it. */
class LenientServerTest {

    private static final String IMAGE = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private DrydockServer server(String... options) {
        List<String> all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(List.of(options));
        return DrydockServer.listen(ServerOptions.parse(all), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @Test
    void what_could_not_be_pulled_is_told_on_its_log() {
        try (DrydockServer server = server()) {
            assertThat(run(server)).isEqualTo("STOPPED");
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo("The registry 123456789012 has no image shop/web:1: push it with"
                        + " images().push(\"shop/web:1\"); or make the world lenient(Leniency.UNPUSHED_IMAGES)"
                        + System.lineSeparator());
    }

    @Test
    void a_lenient_server_runs_it_and_says_nothing() {
        try (DrydockServer server = server("--lenient", "unpushed-images,missing-layers")) {
            assertThat(run(server)).isEqualTo("RUNNING");
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void containers_print_what_the_command_line_says() {
        try (DrydockServer server = server("--lenient=unpushed-images", "--logs", "starting");
                CloudWatchLogsClient logs =
                        SdkClients.to(server.drydock(), server.endpoint(), CloudWatchLogsClient.builder())) {
            run(server);

            assertThat(logs.filterLogEvents(b -> b.logGroupName("/ecs/web")).events())
                    .extracting(event -> event.message())
                    .containsExactly("starting");
        }
    }

    @Test
    void a_strict_server_runs_nothing_that_nobody_declared() {
        try (DrydockServer server = server("--strict-images", "--lenient=unpushed-images")) {
            assertThat(run(server)).isEqualTo("STOPPED");
        }
    }

    @Test
    void leniency_that_there_is_not_is_refused_with_what_there_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerOptions.parse(List.of("--lenient", "all")))
                .withMessage("--lenient: there is no leniency all; there are unpushed-images, missing-layers,"
                        + " foreign-identities");
        assertThatIllegalArgumentException().isThrownBy(() -> ServerOptions.parse(List.of("--strict-images=yes")));
    }

    /** Runs a task of an image that nobody pushed; says what becomes of it. */
    private static String run(DrydockServer server) {
        server.drydock().given().cluster("prod").and().logGroup("/ecs/web");
        try (EcsClient ecs = SdkClients.to(server.drydock(), server.endpoint(), EcsClient.builder())) {
            ecs.registerTaskDefinition(b -> b.family("web")
                    .networkMode("awsvpc")
                    .requiresCompatibilitiesWithStrings("FARGATE")
                    .cpu("256")
                    .memory("512")
                    .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                    .containerDefinitions(c -> c.name("app")
                            .image(IMAGE)
                            .logConfiguration(l -> l.logDriver("awslogs")
                                    .options(Map.of(
                                            "awslogs-group", "/ecs/web",
                                            "awslogs-region", "us-east-1",
                                            "awslogs-stream-prefix", "ecs")))));
            String arn = ecs.runTask(b -> b.cluster("prod")
                            .taskDefinition("web")
                            .launchType("FARGATE")
                            .networkConfiguration(Networks::ofOneSubnet))
                    .tasks()
                    .get(0)
                    .taskArn();
            server.drydock().time().settle();
            return ecs.describeTasks(b -> b.cluster("prod").tasks(arn))
                    .tasks()
                    .get(0)
                    .lastStatus();
        }
    }
}
