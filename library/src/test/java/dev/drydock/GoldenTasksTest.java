package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.drydock.internal.wire.SdkJsonModule;
import dev.drydock.time.TimeMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.TaskField;

/**
 * What DescribeTasks shows of a task, member by member as kept in {@code src/test/resources/tasks}. Run with
 * {@code -Ddrydock.write=true} to write it anew, and read the difference.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html">Task</a>
 */
class GoldenTasksTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();
    private final ObjectWriter json =
            JsonMapper.builder().addModule(new SdkJsonModule()).build().writerWithDefaultPrettyPrinter();

    /** A definition with an application and a helper, for any launch type. */
    private void register(Consumer<RegisterTaskDefinitionRequest.Builder> change) {
        ecs.registerTaskDefinition(b -> change.accept(b.family("web")
                .taskRoleArn("arn:aws:iam::123456789012:role/web")
                .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                .containerDefinitions(
                        app -> app.name("app")
                                .image("nginx:1.27")
                                .cpu(128)
                                .memory(256)
                                .memoryReservation(128)
                                .portMappings(p -> p.containerPort(80), p -> p.containerPortRange("9000-9004"))
                                .healthCheck(h -> h.command("CMD", "true")),
                        helper -> helper.name("helper")
                                .image("public.ecr.aws/docker/library/busybox:1")
                                .memory(64)
                                .essential(false))));
    }

    private String run(Consumer<RunTaskRequest.Builder> change) {
        return ecs.runTask(b -> change.accept(b.cluster("prod")
                        .taskDefinition("web")
                        .startedBy("golden")
                        .enableECSManagedTags(true)
                        .tags(t -> t.key("team").value("shop"))
                        .overrides(o -> o.containerOverrides(c -> c.name("app")
                                .cpu(64)
                                .environment(e -> e.name("LEVEL").value("debug"))))))
                .tasks()
                .get(0)
                .taskArn();
    }

    private static Consumer<RunTaskRequest.Builder> inSubnet(LaunchType launchType) {
        return b -> b.launchType(launchType)
                .networkConfiguration(
                        n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1").securityGroups("sg-1")));
    }

    @Test
    void a_task_on_fargate() throws IOException {
        aws.given().cluster("prod");
        register(b -> b.requiresCompatibilitiesWithStrings("FARGATE")
                .networkMode(NetworkMode.AWSVPC)
                .cpu("256")
                .memory("512"));

        String arn = run(b -> inSubnet(LaunchType.FARGATE).accept(b.enableExecuteCommand(true)));

        isAsKept("fargate", arn);
    }

    @Test
    void a_task_on_an_instance_with_a_bridge() throws IOException {
        aws.given().cluster("prod").instances(1, "m5.large");
        register(b -> {});

        String arn = run(b -> {});

        isAsKept("ec2-bridge", arn);
    }

    @Test
    void a_task_on_an_instance_with_an_interface_of_its_own() throws IOException {
        aws.given().cluster("prod").instances(1, "m5.large");
        register(b -> b.networkMode(NetworkMode.AWSVPC));

        String arn = run(inSubnet(LaunchType.EC2));

        isAsKept("ec2-awsvpc", arn);
    }

    /** As it is created, as it runs, and as it has stopped. */
    private void isAsKept(String name, String arn) throws IOException {
        Map<String, DescribeTasksResponse> answers = new TreeMap<>();
        answers.put("created", described(arn));
        aws.time().settle();
        answers.put("running", described(arn));
        ecs.stopTask(b -> b.cluster("prod").task(arn).reason("enough"));
        aws.time().settle();
        answers.put("stopped", described(arn));
        String seen = json.writeValueAsString(answers).replace(System.lineSeparator(), "\n") + "\n";
        Path file = Path.of("src", "test", "resources", "tasks", name + ".json");
        if (Boolean.getBoolean("drydock.write")) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, seen, StandardCharsets.UTF_8);
        }

        assertThat(seen).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    private DescribeTasksResponse described(String arn) {
        return ecs.describeTasks(b -> b.cluster("prod").tasks(arn).include(TaskField.TAGS));
    }
}
