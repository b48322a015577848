package dev.drydock.given;

import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * A cluster that was furnished for a test; says what is in it.
 *
 * <pre>{@code
 * aws.given().cluster("prod")
 *         .instances(3, "m5.large")
 *         .service("web", "shop/web:1").running(3)
 *         .task("report", "shop/report:1").running()
 *         .and().logGroup("/ecs/web");
 * }</pre>
 *
 * <p>Nothing here moves time but {@link ServiceSetup#running} and {@link TaskSetup#running()}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/clusters.html">Amazon ECS clusters</a>
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface ClusterSetup {

    /**
     * Container instances with connected agents, spread over the zones in turn.
     *
     * @param count how many more, 1 to 5,000 in all
     * @param type an instance type, {@code m5.large}
     * @return goes on, and knows their ids
     * @throws IllegalArgumentException if the type is not known, naming those that are
     */
    AddedInstances instances(int count, String type);

    /**
     * Container instances with connected agents, as described.
     *
     * @param count how many more, 1 to 5,000 in all
     * @param change says which types, zones and attributes they have
     * @return goes on, and knows their ids
     */
    AddedInstances instances(int count, Consumer<InstancesSetup> change);

    /**
     * Hosts outside EC2, registered as ECS Anywhere does, with connected agents.
     *
     * @param count how many more, 1 to 5,000 in all
     * @param cpu CPU units of each, 1,024 to a vCPU
     * @param memory MiB of each
     * @return goes on, and knows their ids
     */
    AddedInstances externalInstances(int count, int cpu, int memory);

    /**
     * A service of an image, on Fargate unless the line says otherwise before {@link ServiceSetup#running} ends it.
     *
     * @param service the service's name
     * @param image {@code shop/web:1}; it is pushed
     */
    ServiceSetup service(String service, String image);

    /**
     * Standalone tasks of the newest revision of a family that was registered before, on Fargate unless the line says
     * otherwise before {@link TaskSetup#running()} ends it.
     *
     * @param family {@code report}, or {@code report:2} for another revision
     */
    TaskSetup task(String family);

    /**
     * Standalone tasks of a family that is registered by this.
     *
     * @param family its family
     * @param image {@code shop/report:1}; it is pushed
     */
    TaskSetup task(String family, String image);

    /** The cluster's ARN. */
    String arn();

    /** Goes on with something else. */
    Given and();
}
