package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * What the Service Connect configuration of a service may be. Namespaces belong to Cloud Map, which is not simulated, so
 * any namespace is taken to exist.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html">
 *     ServiceConnectConfiguration</a>
 */
final class ConnectRules {

    private static final int LONGEST_ALIAS = 127;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_DISCOVERY_NAME = 64;

    private ConnectRules() {}

    /** The configuration, its namespace filled in from the cluster; null if there is none. */
    static @Nullable ServiceConnectConfiguration checked(
            @Nullable ServiceConnectConfiguration configuration, EcsCluster cluster, TaskDefinition definition) {
        if (configuration == null || !Boolean.TRUE.equals(configuration.enabled())) {
            return configuration;
        }
        String named = configuration.namespace();
        String namespace = named == null || named.isEmpty() ? cluster.namespaceArn() : named;
        if (namespace == null) {
            throw AttachmentMessages.NO_NAMESPACE.with();
        }
        for (ServiceConnectService each : configuration.services()) {
            service(each, definition);
        }
        return configuration.toBuilder().namespace(namespace).build();
    }

    private static void service(ServiceConnectService service, TaskDefinition definition) {
        if (!isNamed(definition, service.portName())) {
            String name = String.valueOf(service.portName());
            throw AttachmentMessages.NO_NAMED_PORT.with(Shown.name(name));
        }
        if (service.discoveryName() != null && !isDiscoveryName(service.discoveryName())) {
            throw AttachmentMessages.BAD_DISCOVERY_NAME.with();
        }
        if (service.clientAliases().size() > 1) {
            throw AttachmentMessages.TOO_MANY_ALIASES.with();
        }
        for (ServiceConnectClientAlias alias : service.clientAliases()) {
            if (alias.dnsName() != null && !isDnsName(alias.dnsName())) {
                throw AttachmentMessages.BAD_ALIAS.with();
            }
        }
    }

    static boolean isNamed(TaskDefinition definition, @Nullable String portName) {
        for (ContainerDefinition container : definition.containerDefinitions()) {
            for (PortMapping mapping : container.portMappings()) {
                if (portName != null && portName.equals(mapping.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDiscoveryName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_DISCOVERY_NAME
                && !name.startsWith("-")
                && name.chars().allMatch(ConnectRules::isOfName);
    }

    /** Labels with dots between, whose hyphens lie inside. */
    private static boolean isDnsName(String name) {
        if (name.length() > LONGEST_ALIAS) {
            return false;
        }
        for (String label : name.split("\\.", -1)) {
            if (label.isEmpty()
                    || label.length() > LONGEST_LABEL
                    || label.startsWith("-")
                    || label.endsWith("-")
                    || !label.chars().allMatch(ConnectRules::isOfName)) {
                return false;
            }
        }
        return true;
    }

    /** In the API's words lowercase letters, numbers, underscores and hyphens. */
    private static boolean isOfName(int each) {
        return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '-' || each == '_';
    }
}
