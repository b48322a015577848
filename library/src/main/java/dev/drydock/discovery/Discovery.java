package dev.drydock.discovery;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What clients find of services by name: the tasks that ECS registers with AWS Cloud Map for {@code serviceRegistries} and
 * for Service Connect. Cloud Map itself is not simulated: any registry and namespace that a service names exists.
 *
 * <pre>{@code
 * aws.discovery().service(registryArn, "web.internal");          // which name the ARN stands for
 * aws.discovery().instances("web.internal");                     // the tasks, with their attributes
 * aws.discovery().resolve("web.internal");                       // what DNS answers: at most eight addresses
 * aws.discovery().aliases("web.shop");                           // what clients of Service Connect call it
 * }</pre>
 *
 * <p>ECS registers a task when its containers have started, takes it out when it is decided to stop it, and reports the
 * health of its essential containers; until their checks have passed for the first time it is unhealthy. Nothing here
 * moves time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html">Use service discovery
 *     to connect Amazon ECS services with DNS names</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html">Use Service Connect to
 *     connect Amazon ECS services with short names</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Discovery {

    /**
     * Says which name the ARN of a Cloud Map service stands for. Without that its name is the id at the end of the ARN,
     * and a registry is taken to have the records that the services in it ask for.
     *
     * @param registryArn {@code arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1}
     * @param name {@code web.internal}
     * @param records those it has, so that ECS refuses services that do not fit them; none if that is not said
     * @throws IllegalArgumentException if the ARN is not that of a Cloud Map service
     */
    Discovery service(String registryArn, String name, DnsRecord... records);

    /**
     * Says which name the ARN of a Cloud Map namespace stands for. Without that its name is the one that CreateCluster
     * made it for, or the id at the end of the ARN.
     *
     * @param namespaceArn {@code arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-1}
     * @param name {@code shop}
     * @throws IllegalArgumentException if the ARN is not that of a Cloud Map namespace
     */
    Discovery namespace(String namespaceArn, String name);

    /**
     * The tasks registered under a name, sorted by ARN; none if there is no such name.
     *
     * @param name that of a registry, or with Service Connect {@code discoveryName.namespace}
     */
    List<DiscoveredInstance> instances(String name);

    /**
     * The addresses that DNS answers with: at most eight of healthy tasks, or if none is healthy at most eight of all.
     * Route 53 picks them at random; here they are the first by the ARNs of their tasks, which follow from the seed.
     *
     * @param name as for {@link #instances}
     */
    List<String> resolve(String name);

    /**
     * The aliases of the services that Service Connect offers under a name, sorted by name and port.
     *
     * @param name {@code discoveryName.namespace}
     */
    List<ConnectAlias> aliases(String name);
}
