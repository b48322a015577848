package dev.drydock.internal.ecs.service.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * What the EBS volumes of a service may be.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html">
 *     ServiceManagedEBSVolumeConfiguration</a>
 */
final class ServiceVolumeRules {

    private ServiceVolumeRules() {}

    static List<ServiceVolumeConfiguration> checked(
            List<ServiceVolumeConfiguration> volumes, TaskDefinition definition, boolean daemon) {
        if (daemon && !volumes.isEmpty()) {
            throw AttachmentMessages.VOLUMES_OF_DAEMONS.with();
        }
        if (volumes.size() > 1) {
            throw AttachmentMessages.TOO_MANY_VOLUMES.with();
        }
        for (ServiceVolumeConfiguration each : volumes) {
            if (!isConfiguredAtLaunch(definition, each.name())) {
                String name = String.valueOf(each.name());
                throw AttachmentMessages.NO_VOLUME.with(name.length() <= 255 ? name : name.substring(0, 255));
            }
            if (each.managedEBSVolume() != null) {
                managed(each.managedEBSVolume());
            }
        }
        return List.copyOf(volumes);
    }

    private static boolean isConfiguredAtLaunch(TaskDefinition definition, @Nullable String name) {
        for (Volume each : definition.volumes()) {
            if (Boolean.TRUE.equals(each.configuredAtLaunch()) && each.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** What EC2 would say of the volume; gp3 is the type if none is named. */
    private static void managed(ServiceManagedEBSVolumeConfiguration volume) {
        String type = volume.volumeType() == null ? "gp3" : volume.volumeType();
        boolean provisioned = type.equals("gp3") || type.equals("io1") || type.equals("io2");
        if (volume.iops() != null && !provisioned) {
            throw AttachmentMessages.VOLUME_COMBINATION.with("iops", cut(type));
        }
        if (volume.throughput() != null && !type.equals("gp3")) {
            throw AttachmentMessages.VOLUME_COMBINATION.with("throughput", cut(type));
        }
        if (volume.sizeInGiB() == null && volume.snapshotId() == null) {
            throw AttachmentMessages.VOLUME_SIZE_MISSING.with();
        }
    }

    private static String cut(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64);
    }
}
