package dev.drydock.internal.ecs.task.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * The Amazon EBS volumes that a request configures. EBS itself is not simulated: every well-configured volume can be
 * created, and attaching it takes no extra time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/configure-ebs-volume.html">EBS volumes at
 *     launch</a>
 */
final class VolumeRequest {

    private static final List<String> WITH_IOPS = List.of("io1", "io2", "gp3");
    private static final String UNTOLD = "gp3";

    private VolumeRequest() {}

    static List<TaskVolumeConfiguration> checked(List<TaskVolumeConfiguration> volumes, TaskDefinition definition) {
        if (volumes.size() > 1) {
            throw TaskMessages.TOO_MANY_VOLUMES.with();
        }
        for (TaskVolumeConfiguration each : volumes) {
            String name = each == null ? null : each.name();
            if (each == null || name == null || !isConfiguredAtLaunch(definition, name)) {
                throw TaskMessages.VOLUME_UNKNOWN.with(cut(String.valueOf(name)));
            }
            ebs(each.managedEBSVolume());
        }
        return volumes;
    }

    private static boolean isConfiguredAtLaunch(TaskDefinition definition, String name) {
        for (Volume volume : definition.volumes()) {
            if (name.equals(volume.name())) {
                return Boolean.TRUE.equals(volume.configuredAtLaunch());
            }
        }
        return false;
    }

    /** What EC2 would refuse when the volume is created. */
    private static void ebs(@Nullable TaskManagedEBSVolumeConfiguration volume) {
        if (volume == null || (volume.sizeInGiB() == null && volume.snapshotId() == null)) {
            throw TaskMessages.VOLUME_INVALID.with().hint("MissingParameter: give sizeInGiB or snapshotId");
        }
        String type = volume.volumeType() == null ? UNTOLD : volume.volumeType();
        boolean needsIops = type.equals("io1") || type.equals("io2");
        if (volume.iops() == null ? needsIops : !WITH_IOPS.contains(type)) {
            throw TaskMessages.VOLUME_INVALID.with().hint("iops belong to " + WITH_IOPS + "; io1 and io2 require them");
        }
        if (volume.throughput() != null && !type.equals(UNTOLD)) {
            throw TaskMessages.VOLUME_INVALID.with().hint("throughput belongs to gp3 alone");
        }
    }

    private static String cut(String text) {
        return text.length() <= 255 ? text : text.substring(0, 255);
    }
}
