package dev.drydock.internal.ecs.task.operation;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static dev.drydock.internal.ecs.task.Fleet.network;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.internal.ecs.task.Fleet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandResponse;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.ManagedAgent;
import software.amazon.awssdk.services.ecs.model.ManagedAgentName;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Sessions of ECS Exec, and the agents they need.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommand.html">ExecuteCommand</a>
 */
class ExecuteCommandTest {

    private static final String INVALID = "InvalidParameterException";
    private static final String NO_AGENT =
            "The execute command failed because execute command was not enabled when the task was run or the execute"
                    + " command agent isn’t running. Wait and try again or run a new task with execute command enabled"
                    + " and try again.";

    private final Fleet fleet = new Fleet();

    @BeforeEach
    void furnish() {
        register("web", container("app", c -> {}));
        register("pair", container("app", c -> {}), container("proxy", c -> {}));
        register("sealed", container("app", c -> c.readonlyRootFilesystem(true)));
    }

    private void register(String family, ContainerDefinition... containers) {
        fleet.register(b -> b.family(family)
                .requiresCompatibilities(Compatibility.FARGATE)
                .networkMode(NetworkMode.AWSVPC)
                .cpu("256")
                .memory("512")
                .taskRoleArn("arn:aws:iam::123456789012:role/task")
                .containerDefinitions(containers));
    }

    private Task run(String family, boolean exec) {
        return fleet.run(b -> b.taskDefinition(family)
                        .launchType("FARGATE")
                        .enableExecuteCommand(exec)
                        .networkConfiguration(network("subnet-1")))
                .get(0);
    }

    private Task running(String family) {
        Task task = run(family, true);
        fleet.settle();
        return task;
    }

    private ExecuteCommandResponse execute(Task task, Consumer<ExecuteCommandRequest.Builder> change) {
        return fleet.ecs.executeCommand(b -> change.accept(
                b.cluster("prod").task(task.taskArn()).command("/bin/sh").interactive(true)));
    }

    @Test
    void a_session_is_opened_in_the_only_container() {
        Task task = running("web");

        ExecuteCommandResponse response = execute(task, b -> {});

        assertThat(response.clusterArn()).isEqualTo(Fleet.CLUSTER);
        assertThat(response.taskArn()).isEqualTo(task.taskArn());
        assertThat(response.containerName()).isEqualTo("app");
        assertThat(response.containerArn()).isEqualTo(task.containers().get(0).containerArn());
        assertThat(response.interactive()).isTrue();
        assertThat(response.session().sessionId()).matches("ecs-execute-command-[0-9a-f]{17}");
        assertThat(response.session().streamUrl())
                .isEqualTo("wss://ssmmessages.us-east-1.amazonaws.com/v1/data-channel/"
                        + response.session().sessionId() + "?role=publish_subscribe");
        assertThat(response.session().tokenValue()).isNotBlank();
    }

    @Test
    void every_session_is_another() {
        Task task = running("web");

        assertThat(execute(task, b -> {}).session())
                .isNotEqualTo(execute(task, b -> {}).session());
    }

    @Test
    void a_container_of_several_is_named() {
        Task task = running("pair");

        assertThat(execute(task, b -> b.container("proxy")).containerName()).isEqualTo("proxy");
        fleet.refuses(
                () -> execute(task, b -> {}),
                INVALID,
                "The container name must be specified when a task has several containers.");
        fleet.refuses(
                () -> execute(task, b -> b.container("db")),
                INVALID,
                "The specified container was not found in the task.");
    }

    @Test
    void only_interactive_commands_are_run() {
        Task task = running("web");

        fleet.refuses(
                () -> execute(task, b -> b.interactive(false)),
                INVALID,
                "Interactive is the only mode supported currently.");
    }

    @Test
    void a_task_without_exec_or_not_yet_or_no_longer_running_is_refused() {
        Task plain = run("web", false);
        Task early = run("web", true);
        fleet.refuses(() -> execute(early, b -> {}), INVALID, NO_AGENT);
        fleet.settle();
        Task late = running("web");
        fleet.stop(late);
        fleet.settle();

        fleet.refuses(() -> execute(plain, b -> {}), INVALID, NO_AGENT);
        fleet.refuses(() -> execute(late, b -> {}), INVALID, NO_AGENT);
        fleet.refuses(
                () -> fleet.ecs.executeCommand(b ->
                        b.cluster("prod").task("0".repeat(32)).command("ls").interactive(true)),
                INVALID,
                "The referenced task was not found.");
    }

    @Test
    void a_container_with_a_sealed_root_is_never_connected() {
        Task task = running("sealed");

        fleet.refuses(
                () -> execute(task, b -> {}),
                "TargetNotConnectedException",
                "The execute command failed due to an internal error. Try again later.");
    }

    @Test
    void the_agent_is_pending_then_running_then_stopped() {
        Task task = run("web", true);
        assertThat(agent(task)).isEqualTo("PENDING at null");
        fleet.pass(21);
        assertThat(fleet.describe(task).lastStatus() + " " + agent(task)).isEqualTo("RUNNING PENDING at null");
        fleet.settle();
        String started = fleet.describe(task).startedAt().plusSeconds(5).toString();
        assertThat(agent(task)).isEqualTo("RUNNING at " + started);
        fleet.stop(task);
        fleet.settle();
        assertThat(agent(task)).isEqualTo("STOPPED at " + started);
    }

    private String agent(Task task) {
        ManagedAgent agent =
                fleet.describe(task).containers().get(0).managedAgents().get(0);
        assertThat(agent.name()).isEqualTo(ManagedAgentName.EXECUTE_COMMAND_AGENT);
        return agent.lastStatus() + " at " + agent.lastStartedAt();
    }

    @Test
    void without_exec_a_container_has_no_agent() {
        assertThat(run("web", false).containers().get(0).hasManagedAgents()).isFalse();
    }

    @Test
    void a_caller_who_tries_again_and_again_gets_in() {
        Drydock aws = Drydock.create();
        aws.given().cluster("prod");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .requiresCompatibilities(Compatibility.FARGATE)
                        .networkMode(NetworkMode.AWSVPC)
                        .cpu("256")
                        .memory("512")
                        .taskRoleArn("arn:aws:iam::123456789012:role/task")
                        .containerDefinitions(c -> c.name("app").image("app:1")));
        String task = aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .enableExecuteCommand(true)
                        .networkConfiguration(network("subnet-1")))
                .tasks()
                .get(0)
                .taskArn();

        int attempts = 0;
        ExecuteCommandResponse response = null;
        while (response == null) {
            attempts++;
            try {
                response = aws.ecs()
                        .executeCommand(
                                b -> b.cluster("prod").task(task).command("sh").interactive(true));
            } catch (InvalidParameterException notYet) {
                assertThat(attempts).isLessThan(60);
            }
        }

        assertThat(attempts).isGreaterThan(1);
        assertThat(response.containerName()).isEqualTo("app");
    }

    @Test
    void exec_survives_a_snapshot() {
        Task task = run("web", true);
        fleet.pass(21);
        Fleet.Image image = fleet.image();
        fleet.settle();

        fleet.restore(image);

        assertThat(fleet.image()).isEqualTo(image);
        assertThat(agent(task)).startsWith("PENDING");
        fleet.settle();
        assertThat(execute(task, b -> {}).containerName()).isEqualTo("app");
    }
}
