package dev.drydock.internal.ecs.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.VpcLatticeConfiguration;

/**
 * What was registered with a service and is shown on its deployments alone.
 *
 * @param connect Service Connect; null without
 * @param volumes EBS volumes made at launch
 * @param lattice VPC Lattice
 */
public record ServiceAttachments(
        @Nullable ServiceConnectConfiguration connect,
        List<ServiceVolumeConfiguration> volumes,
        List<VpcLatticeConfiguration> lattice) {

    public static final ServiceAttachments NONE = new ServiceAttachments(null, List.of(), List.of());

    public ServiceAttachments {
        volumes = List.copyOf(volumes);
        lattice = List.copyOf(lattice);
    }

    public boolean connects() {
        return connect != null && Boolean.TRUE.equals(connect.enabled());
    }

    public boolean isIn(String namespace) {
        return connect != null && connects() && namespace.equals(connect.namespace());
    }
}
