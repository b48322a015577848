package dev.drydock.given;

import dev.drydock.instance.InstanceType;
import org.apiguardian.api.API;

/**
 * Container instances to be furnished for a test: their types, zones and attributes. Types and zones are assigned in
 * turn.
 *
 * <pre>{@code
 * aws.given().cluster("prod").instances(4, fleet -> fleet.types("m5.large", "c5.large")
 *         .zones("us-east-1a", "us-east-1b")
 *         .attribute("stack", "blue")
 *         .trunking());
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html">Amazon ECS container
 *     agent configuration</a>
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface InstancesSetup {

    /**
     * Instances of these types, in turn; {@code m5.large} unless told otherwise.
     *
     * @throws IllegalArgumentException if a type is not known, naming those that are
     */
    InstancesSetup types(String... names);

    /** Instances of a type of your own, for example with GPUs. */
    InstancesSetup type(InstanceType type);

    /** In these zones, in turn; in all of the region's unless told otherwise. */
    InstancesSetup zones(String... names);

    /**
     * Registered with an attribute of your own, as the agent's configuration would have it.
     *
     * @param name 1 to 128 characters, not beginning with {@code ecs.}
     * @param value 1 to 128 characters
     * @throws IllegalArgumentException if ECS does not accept the attribute, or there are already ten
     */
    InstancesSetup attribute(String name, String value);

    /** Launched with the account setting awsvpcTrunking, so that more tasks with network interfaces fit. */
    InstancesSetup trunking();
}
