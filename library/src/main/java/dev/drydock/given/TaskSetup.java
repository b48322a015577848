package dev.drydock.given;

import java.util.function.Consumer;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/**
 * Standalone tasks to be furnished for a test.
 *
 * <pre>{@code
 * aws.given().cluster("prod").task("report", "shop/report:1").running();
 * aws.given().cluster("prod").task("report").capacityProviders("FARGATE_SPOT").tag("team", "shop").running(2);
 * }</pre>
 *
 * <p>Nothing is done until {@link #running()} ends the line. Closing the world tells of a line that nobody ended.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/standalone-tasks.html">Amazon ECS standalone
 *     tasks</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TaskSetup {

    /** They run on the cluster's container instances, of launch type EC2, and not on Fargate. */
    TaskSetup onInstances();

    /**
     * They run where these capacity providers have them run, in equal parts, in place of a launch type.
     *
     * @param providers {@code FARGATE}, {@code FARGATE_SPOT}; the cluster gets those that it does not have
     */
    TaskSetup capacityProviders(String... providers);

    /**
     * The tasks have a tag.
     *
     * @param key 1 to 128 characters
     * @param value up to 256 characters
     */
    TaskSetup tag(String key, String value);

    /**
     * Says more of the task definition that is registered for them.
     *
     * @param more {@code definition -> definition.logGroup()}
     * @throws IllegalStateException if the line names a family without an image, as then none is registered
     */
    TaskSetup definition(Consumer<TaskDefinitionSetup> more);

    /**
     * Says whatever else RunTask takes; applied last, after all that the line says.
     *
     * @param change {@code request -> request.startedBy("nightly")}
     */
    TaskSetup with(Consumer<RunTaskRequest.Builder> change);

    /** One task is RUNNING; as {@link #running(int)}. */
    RunningTasks running();

    /**
     * That many tasks are started and RUNNING. Lets virtual time pass until they are. If AWS refuses them, nothing of the
     * line is there.
     *
     * @param tasks how many, one or more
     * @return goes on with the cluster, and knows their ARNs
     * @throws IllegalStateException if there is no room for one of them, with RunTask's reason
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as ECS refuses the definition or RunTask
     * @throws dev.drydock.time.DrydockStuckError if one stops before all are RUNNING; the message says why it stopped
     */
    RunningTasks running(int tasks);
}
