package dev.drydock.given;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/**
 * Furnishes an account and region for a test, in one line each:
 *
 * <pre>{@code
 * aws.given().cluster("prod").instances(3, "m5.large");
 * aws.given().logGroup("/ecs/web").image("shop/web:1");
 * aws.given().taskDefinition(TaskDefinitions.fromResource("web.json"));
 * aws.given().cluster("prod").service("web", "shop/web:1").running(3);
 * aws.given().imported(Path.of("src/test/resources/prod")); // what aws ecs describe-services and others print
 * }</pre>
 *
 * <p>Each method does what it says at once, but a service and a standalone task, of which more is said before {@code
 * running(…)} ends the line; closing the world tells of a line that was not ended. What already exists stays as it is.
 * Faults do not strike here, and assertions do not count these calls; the journal shows them as {@code given}. Nothing here
 * moves time, but services and tasks that are to be running do, and load balancers that are to be active.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Given {

    /**
     * An ACTIVE cluster.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as CreateCluster refuses a bad name
     */
    ClusterSetup cluster(String name);

    /**
     * A log group.
     *
     * @throws software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException as CreateLogGroup refuses a
     *     bad name
     */
    Given logGroup(String name);

    /**
     * An Application Load Balancer in three zones that faces the internet. Lets virtual time pass until it is active, {@code
     * Timing.LOAD_BALANCER_PROVISIONING}.
     *
     * @throws IllegalStateException if the SDK's module elasticloadbalancingv2 is not on the class path
     * @throws software.amazon.awssdk.core.exception.SdkException as CreateLoadBalancer refuses a bad name
     */
    LoadBalancerSetup loadBalancer(String name);

    /**
     * An image in the registry, and its repository; one that has the name already stays as it is. With a new repository
     * come the other images of it that {@code images().add(…)} has said there are.
     *
     * @param image {@code shop/web:1}
     * @throws IllegalArgumentException if the name is not one of an image, or of another registry
     */
    Given image(String image);

    /**
     * A task definition, as registered.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as RegisterTaskDefinition refuses it
     */
    Given taskDefinition(RegisterTaskDefinitionRequest definition);

    /**
     * The smallest task definition that Fargate and EC2 both run: one container named like the family, of a quarter vCPU
     * and 512 MiB.
     *
     * @param family its family
     * @param image its image, {@code shop/web:1}; it is pushed unless it is there, and the definition names it by its URI.
     *     Docker Hub's official images, {@code nginx:1.25}, and those with another registry's host stay what they are
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as RegisterTaskDefinition refuses it
     */
    Given taskDefinition(String family, String image);

    /**
     * The same with more in it, registered once all is said:
     *
     * <pre>{@code
     * aws.given().taskDefinition("web", "shop/web:2", web -> web.size(512, 1024).port(8080).logGroup());
     * }</pre>
     *
     * @param family its family
     * @param image its image, {@code shop/web:1}
     * @param more says what else is in it
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as RegisterTaskDefinition refuses it
     */
    Given taskDefinition(String family, String image, Consumer<TaskDefinitionSetup> more);

    /**
     * What {@code describe} commands of the AWS CLI have printed, made here: a file, or a folder of them, all read before
     * anything is made. See {@link Imported}.
     *
     * <pre>{@code
     * aws ecs describe-services --cluster prod --services web --include TAGS > prod/services.json
     * aws ecs describe-task-definition --task-definition web:17 --include TAGS > prod/web.json
     *
     * Imported prod = aws.given().imported(Path.of("prod"));
     * }</pre>
     *
     * @param fileOrFolder in UTF-8, or in UTF-16 with a byte order mark; of a folder, its files that end in {@code .json}, in the order of their names
     * @return what was made of it, and what was left out
     * @throws IllegalArgumentException if something in it is not understood, naming file, line, column and member; nothing
     *     is made then
     */
    Imported imported(Path fileOrFolder);

    /**
     * The same from a text.
     *
     * @param json what one {@code describe} command printed
     */
    Imported imported(String json);

    /**
     * Makes sure that each line was ended, wherever it was begun, as {@link dev.drydock.Drydock#close()} and {@link
     * dev.drydock.Drydock#reset()} do; tells of each once. For a set-up of one's own, whose world outlives a test.
     *
     * @throws IllegalStateException naming the lines that were not: nothing came of them
     */
    void requireEnded();
}
