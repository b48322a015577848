package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.DiscoveryRegistry;
import dev.drydock.internal.account.DiscoveryRegistry.Entry;
import dev.drydock.internal.account.DiscoveryRegistry.Name;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Health;
import dev.drydock.internal.ecs.task.TaskListener;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/**
 * Registers the tasks of services with Cloud Map once their containers have started, keeps their health there, and takes
 * them out when it is decided to stop them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html">Use service discovery
 *     to connect Amazon ECS services with DNS names</a>
 */
final class DiscoveryRegistrar implements TaskListener {

    private final AccountRegion home;
    private final DiscoveryRegistry discovery;
    private final ServiceStore services;

    DiscoveryRegistrar(AccountRegion home, DiscoveryRegistry discovery, ServiceStore services) {
        this.home = home;
        this.discovery = discovery;
        this.services = services;
    }

    @Override
    public void started(EcsTask task) {
        ServiceStore.Owner owner = services.ownerOf(task.arn());
        if (owner == null || task.isStopping()) {
            return;
        }
        ServiceRevision revision = owner.deployment().revision();
        for (ServiceRegistry each : revision.serviceRegistries()) {
            register(owner.service(), task, new Name(each.registryArn(), null), port(task, each));
        }
        ServiceConnectConfiguration connect = revision.serviceConnectConfiguration();
        if (connect != null && Boolean.TRUE.equals(connect.enabled())) {
            for (ServiceConnectService each : connect.services()) {
                String name = each.discoveryName() == null ? each.portName() : each.discoveryName();
                register(owner.service(), task, new Name(name, connect.namespace()), port(task, each));
            }
        }
    }

    private void register(EcsService service, EcsTask task, Name name, int port) {
        String zone = home.zones().get(task.zone());
        String address = address(task);
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put("AWS_INSTANCE_IPV4", address);
        if (port > 0) {
            attributes.put("AWS_INSTANCE_PORT", Integer.toString(port));
        }
        attributes.put("AVAILABILITY_ZONE", zone);
        attributes.put("REGION", home.region());
        attributes.put("ECS_SERVICE_NAME", service.name());
        attributes.put("ECS_CLUSTER_NAME", service.clusterName());
        attributes.put("ECS_TASK_DEFINITION_FAMILY", task.spec().definition().family());
        if (task.instance() != null && !task.instance().isExternal()) {
            attributes.put("EC2_INSTANCE_ID", task.instance().ec2InstanceId());
        }
        discovery.register(new Entry(name, task.arn(), address, port, zone, isHealthy(task), attributes));
    }

    private String address(EcsTask task) {
        String own = task.privateIp();
        return own != null || task.instance() == null
                ? String.valueOf(own)
                : discovery.addressOf(task.instance().ec2InstanceId());
    }

    private static int port(EcsTask task, ServiceRegistry registry) {
        if (registry.port() != null) {
            return registry.port();
        }
        Integer containerPort = registry.containerPort();
        return containerPort == null ? 0 : port(task, registry.containerName(), containerPort);
    }

    private static int port(EcsTask task, String container, int containerPort) {
        return task.plan().hasEni() ? containerPort : task.hostPort(container, containerPort);
    }

    /** Where the proxy of Service Connect listens: by default at the port that the mapping of its name has. */
    private static int port(EcsTask task, ServiceConnectService service) {
        if (service.ingressPortOverride() != null) {
            return service.ingressPortOverride();
        }
        for (ContainerDefinition container : task.spec().definition().containerDefinitions()) {
            for (PortMapping mapping : container.portMappings()) {
                Integer containerPort = service.portName().equals(mapping.name()) ? mapping.containerPort() : null;
                if (containerPort != null) {
                    return port(task, container.name(), containerPort);
                }
            }
        }
        return 0;
    }

    // ---- health

    @Override
    public void healthChanged(EcsTask task) {
        discovery.health(task.arn(), isHealthy(task));
    }

    /** Its checks pass, or it has none. */
    private static boolean isHealthy(EcsTask task) {
        return task.health() == Health.HEALTHY || !isChecked(task);
    }

    private static boolean isChecked(EcsTask task) {
        for (EcsContainer each : task.containers()) {
            if (each.plan().essential() && each.plan().health() != null) {
                return true;
            }
        }
        return false;
    }

    // ---- going

    @Override
    public void stopping(EcsTask task) {
        discovery.deregister(task.arn());
    }
}
