package dev.drydock.given;

import java.util.function.Consumer;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/**
 * Says what is in a task definition besides one container that is named like its family.
 *
 * <pre>{@code
 * aws.given().taskDefinition("web", "shop/web:2", web -> web.size(512, 1024)
 *         .port(8080).environment("LEVEL", "info").logGroup());
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definitions.html">Amazon ECS task
 *     definitions</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TaskDefinitionSetup {

    /**
     * What the task has; a quarter vCPU and 512 MiB unless told otherwise.
     *
     * @param cpu CPU units, 1,024 to a vCPU
     * @param memory MiB
     */
    TaskDefinitionSetup size(int cpu, int memory);

    /**
     * The container listens on a port.
     *
     * @param port 1 to 65535
     */
    TaskDefinitionSetup port(int port);

    /** What the container runs in place of its image's own command. */
    TaskDefinitionSetup command(String... words);

    /** An environment variable of the container. */
    TaskDefinitionSetup environment(String name, String value);

    /**
     * The container has a health check, as the CLI's {@code CMD-SHELL}.
     *
     * @param command {@code curl -f http://localhost/}
     */
    TaskDefinitionSetup healthCheck(String command);

    /** The container logs to {@code /ecs/} and the family's name by the awslogs driver; the log group is created. */
    TaskDefinitionSetup logGroup();

    /**
     * The container logs to a log group by the awslogs driver.
     *
     * @param name {@code /ecs/web}; it is created unless it is there
     */
    TaskDefinitionSetup logGroup(String name);

    /** The definition has a tag. */
    TaskDefinitionSetup tag(String key, String value);

    /**
     * Says whatever else RegisterTaskDefinition takes; applied last, after all other words.
     *
     * @param change {@code request -> request.pidMode("task")}
     */
    TaskDefinitionSetup with(Consumer<RegisterTaskDefinitionRequest.Builder> change);
}
