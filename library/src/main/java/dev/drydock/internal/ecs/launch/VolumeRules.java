package dev.drydock.internal.ecs.launch;

import dev.drydock.internal.call.text.Shown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;
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
public final class VolumeRules {

    /**
     * The types, and the sizes of each in GiB, as CreateVolume of EC2 has them; ECS's own page has the older limits of gp3
     * and io2.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html">CreateVolume</a>
     */
    private static final Map<String, Sizes> TYPES = Map.of(
            "gp2", new Sizes(1, 16_384),
            "gp3", new Sizes(1, 65_536),
            "io1", new Sizes(4, 16_384),
            "io2", new Sizes(4, 65_536),
            "st1", new Sizes(125, 16_384),
            "sc1", new Sizes(125, 16_384),
            "standard", new Sizes(1, 1_024));

    private static final Set<String> NEED_IOPS = Set.of("io1", "io2");
    private static final String UNTOLD = "gp3";
    private static final int LONGEST_TYPE = 64;

    private VolumeRules() {}

    private record Sizes(int least, int most) {}

    /** What the SDK's two kinds of configuration have in common. */
    private record Ebs(
            @Nullable String type,
            @Nullable Integer size,
            @Nullable String snapshot,
            @Nullable Integer iops,
            @Nullable Integer throughput) {

        static final Ebs NOTHING = new Ebs(null, null, null, null, null);

        static Ebs of(@Nullable TaskManagedEBSVolumeConfiguration volume) {
            return volume == null
                    ? NOTHING
                    : new Ebs(
                            volume.volumeType(),
                            volume.sizeInGiB(),
                            volume.snapshotId(),
                            volume.iops(),
                            volume.throughput());
        }

        static Ebs of(@Nullable ServiceManagedEBSVolumeConfiguration volume) {
            return volume == null
                    ? NOTHING
                    : new Ebs(
                            volume.volumeType(),
                            volume.sizeInGiB(),
                            volume.snapshotId(),
                            volume.iops(),
                            volume.throughput());
        }
    }

    /**
     * The volumes of RunTask and StartTask.
     *
     * @throws dev.drydock.internal.call.Refusal {@code InvalidParameterException}
     */
    public static List<TaskVolumeConfiguration> ofTasks(
            List<TaskVolumeConfiguration> volumes, TaskDefinition definition) {
        for (TaskVolumeConfiguration each : volumes) {
            check(each.name(), Ebs.of(each.managedEBSVolume()), definition);
        }
        return List.copyOf(volumes);
    }

    /**
     * The volumes of a service.
     *
     * @throws dev.drydock.internal.call.Refusal {@code InvalidParameterException}
     */
    public static List<ServiceVolumeConfiguration> ofServices(
            List<ServiceVolumeConfiguration> volumes, TaskDefinition definition) {
        for (ServiceVolumeConfiguration each : volumes) {
            check(each.name(), Ebs.of(each.managedEBSVolume()), definition);
        }
        return List.copyOf(volumes);
    }

    /** The name, then what EC2 would say of the volume; gp3 is the type if none is named. */
    private static void check(String name, Ebs volume, TaskDefinition definition) {
        if (!isConfiguredAtLaunch(definition, name)) {
            throw LaunchMessages.VOLUME_UNKNOWN.with(Shown.name(name));
        }
        String type = volume.type() == null ? UNTOLD : volume.type();
        Sizes sizes = TYPES.get(type);
        if (sizes == null) {
            throw LaunchMessages.VOLUME_TYPE.with(Shown.start(type, LONGEST_TYPE));
        }
        if (volume.iops() != null && !NEED_IOPS.contains(type) && !type.equals(UNTOLD)) {
            throw LaunchMessages.VOLUME_COMBINATION.with("iops", type);
        }
        if (volume.throughput() != null && !type.equals(UNTOLD)) {
            throw LaunchMessages.VOLUME_COMBINATION.with("throughput", type);
        }
        if (volume.iops() == null && NEED_IOPS.contains(type)) {
            throw LaunchMessages.VOLUME_IOPS_MISSING.with(type);
        }
        if (volume.size() == null && volume.snapshot() == null) {
            throw LaunchMessages.VOLUME_SIZE_MISSING.with();
        }
        if (volume.size() != null && volume.size() < sizes.least()) {
            throw LaunchMessages.VOLUME_TOO_SMALL.with(type, volume.size(), type, sizes.least());
        }
        if (volume.size() != null && volume.size() > sizes.most()) {
            throw LaunchMessages.VOLUME_TOO_LARGE.with(type, volume.size(), type, sizes.most());
        }
    }

    private static boolean isConfiguredAtLaunch(TaskDefinition definition, String name) {
        for (Volume each : definition.volumes()) {
            if (Boolean.TRUE.equals(each.configuredAtLaunch()) && name.equals(each.name())) {
                return true;
            }
        }
        return false;
    }
}
