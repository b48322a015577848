package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.account.DiscoveryRegistry;
import dev.drydock.internal.call.text.Shown;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * What the registries of a service may be. One whose records nobody has told is taken to have those that fit.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html">ServiceRegistry</a>
 */
final class RegistryRules {

    private static final int MOST_TASKS = 1_000;

    private final DiscoveryRegistry discovery;

    RegistryRules(DiscoveryRegistry discovery) {
        this.discovery = discovery;
    }

    List<ServiceRegistry> checked(
            List<ServiceRegistry> registries, List<LoadBalancer> balancers, TaskDefinition definition) {
        if (registries.size() > 1) {
            throw RegistryMessages.TOO_MANY.with();
        }
        for (ServiceRegistry each : registries) {
            if (each == null || each.registryArn() == null) {
                throw RegistryMessages.NO_ARN.with();
            }
            fits(each, definition);
            for (LoadBalancer balancer : balancers) {
                if (balancer.targetGroupArn() == null) {
                    throw RegistryMessages.CLASSIC.with();
                }
            }
        }
        return List.copyOf(registries);
    }

    private void fits(ServiceRegistry registry, TaskDefinition definition) {
        String arn = Shown.name(registry.registryArn());
        boolean named = registry.containerName() != null || registry.containerPort() != null;
        if (named && registry.port() != null) {
            throw RegistryMessages.BOTH_PORTS.with();
        }
        boolean whole = registry.containerName() != null && registry.containerPort() != null;
        DiscoveryRegistry.Records records = discovery.records(registry.registryArn());
        if (definition.networkMode() != NetworkMode.AWSVPC) {
            if (!whole) {
                throw RegistryMessages.NO_CONTAINER.with(arn);
            }
            if (records != null && !records.ports()) {
                throw RegistryMessages.ADDRESSES_OF_HOSTS.with(arn);
            }
        } else if (records != null && !records.ports()) {
            addressesAlone(registry);
        } else if (named != whole || (records != null && !named && registry.port() == null)) {
            throw RegistryMessages.NO_PORT.with(arn);
        }
        if (whole) {
            BalancerRules.port(definition, registry.containerName(), registry.containerPort());
        }
    }

    private static void addressesAlone(ServiceRegistry registry) {
        String member = registry.containerName() != null
                ? "containerName"
                : registry.containerPort() != null ? "containerPort" : registry.port() != null ? "port" : null;
        if (member != null) {
            throw RegistryMessages.NEEDLESS.with(member);
        }
    }

    /** A registry takes only so many tasks of a service. */
    static void count(Service settings, int desired) {
        if (!settings.serviceRegistries().isEmpty() && desired > MOST_TASKS) {
            throw RegistryMessages.TOO_MANY_TASKS.with();
        }
    }
}
