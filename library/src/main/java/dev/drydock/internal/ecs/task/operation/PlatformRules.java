package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.call.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskOverride;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * The platform version of Fargate that tasks run on.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html">Fargate platform
 *     versions</a>
 */
final class PlatformRules {

    private static final String LATEST = "LATEST";
    private static final String NEWEST_LINUX = "1.4.0";
    private static final String NEWEST_WINDOWS = "1.0.0";
    private static final List<String> LINUX = List.of("1.0.0", "1.1.0", "1.2.0", "1.3.0", NEWEST_LINUX);

    /** CPU units; more of them need the newest version. */
    private static final int MOST_OLD_CPU = 4_096;

    private PlatformRules() {}

    /** The version to run on: the newest unless an older one is asked for. Null outside Fargate. */
    static @Nullable String version(@Nullable String version, TaskDefinition definition, CapacityChoice choice) {
        if (!choice.onFargate()) {
            if (version != null) {
                throw TaskMessages.PLATFORM_ON_EC2.with();
            }
            return null;
        }
        boolean windows = isWindows(definition);
        boolean spot = choice.strategy().stream().anyMatch(item -> "FARGATE_SPOT".equals(item.capacityProvider()));
        if (windows && spot) {
            throw TaskMessages.PLATFORM_LACKS.with().hint("Fargate Spot runs Linux only");
        }
        List<String> known = windows ? List.of(NEWEST_WINDOWS) : LINUX;
        String newest = known.get(known.size() - 1);
        String wanted = version == null || version.isEmpty() || version.equals(LATEST) ? newest : version;
        if (!known.contains(wanted)) {
            throw TaskMessages.PLATFORM_UNKNOWN.with().hint("Platform versions are LATEST and " + known);
        }
        RuntimePlatform platform = definition.runtimePlatform();
        boolean arm = platform != null && platform.cpuArchitecture() == CPUArchitecture.ARM64;
        boolean old = known.indexOf(wanted) < LINUX.indexOf("1.3.0");
        if (!wanted.equals(newest) && (needsNewest(definition) || arm || (spot && old))) {
            throw lacks();
        }
        return wanted;
    }

    /** Makes sure that the platform has what overrides ask for. */
    static void check(@Nullable String version, TaskDefinition definition, @Nullable TaskOverride overrides) {
        if (version == null || overrides == null || version.equals(NEWEST_LINUX) || isWindows(definition)) {
            return;
        }
        boolean files = overrides.containerOverrides().stream()
                .anyMatch(each -> !each.environmentFiles().isEmpty());
        boolean large = overrides.cpu() != null && Integer.parseInt(overrides.cpu()) > MOST_OLD_CPU;
        if (files || large || overrides.ephemeralStorage() != null) {
            throw lacks();
        }
    }

    private static Refusal lacks() {
        return TaskMessages.PLATFORM_LACKS
                .with()
                .hint("EFS and EBS volumes, environment files, ephemeral storage, more than 4 vCPU and ARM64 need"
                        + " platform version " + NEWEST_LINUX + ", Spot needs 1.3.0");
    }

    /** Whether a definition is for Windows; one that names no operating system is for Linux. */
    static boolean isWindows(TaskDefinition definition) {
        RuntimePlatform platform = definition.runtimePlatform();
        return platform != null
                && platform.operatingSystemFamilyAsString() != null
                && platform.operatingSystemFamily() != OSFamily.LINUX;
    }

    private static boolean needsNewest(TaskDefinition definition) {
        for (Volume volume : definition.volumes()) {
            if (volume.efsVolumeConfiguration() != null || Boolean.TRUE.equals(volume.configuredAtLaunch())) {
                return true;
            }
        }
        for (ContainerDefinition container : definition.containerDefinitions()) {
            if (!container.environmentFiles().isEmpty()) {
                return true;
            }
        }
        return definition.ephemeralStorage() != null || Integer.parseInt(definition.cpu()) > MOST_OLD_CPU;
    }
}
