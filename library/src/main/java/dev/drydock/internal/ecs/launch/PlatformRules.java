package dev.drydock.internal.ecs.launch;

import dev.drydock.internal.call.Refusal;
import java.util.List;
import java.util.Locale;
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
public final class PlatformRules {

    /** What a service shows that names no version. */
    public static final String LATEST = "LATEST";

    private static final String NEWEST_LINUX = "1.4.0";
    private static final String NEWEST_WINDOWS = "1.0.0";
    private static final List<String> LINUX = List.of("1.0.0", "1.1.0", "1.2.0", "1.3.0", NEWEST_LINUX);

    /** CPU units; more of them need the newest version. */
    private static final int MOST_OLD_CPU = 4_096;

    private PlatformRules() {}

    /**
     * The version that tasks run on: the newest unless an older one is asked for. Null outside Fargate.
     *
     * @throws Refusal if there is no such version, or if it lacks what the definition or Spot need
     */
    public static @Nullable String resolved(
            @Nullable String version, TaskDefinition definition, CapacityChoice choice) {
        if (!choice.onFargate()) {
            if (version != null) {
                throw LaunchMessages.PLATFORM_ON_EC2.with();
            }
            return null;
        }
        boolean windows = isWindows(definition);
        boolean spot = choice.onSpot();
        if (windows && spot) {
            throw LaunchMessages.PLATFORM_LACKS.with().hint("Fargate Spot runs Linux only");
        }
        List<String> known = windows ? List.of(NEWEST_WINDOWS) : LINUX;
        String newest = newest(definition);
        String wanted = asked(version).equals(LATEST) ? newest : asked(version);
        if (!known.contains(wanted)) {
            throw LaunchMessages.PLATFORM_UNKNOWN.with().hint("Platform versions are LATEST and " + known);
        }
        RuntimePlatform platform = definition.runtimePlatform();
        boolean arm = platform != null && platform.cpuArchitecture() == CPUArchitecture.ARM64;
        boolean old = known.indexOf(wanted) < LINUX.indexOf("1.3.0");
        if (!wanted.equals(newest) && (needsNewest(definition) || arm || (spot && old))) {
            throw lacks();
        }
        return wanted;
    }

    /** What a service's version stands for: {@code LATEST} for the newest; null outside Fargate. */
    public static @Nullable String meant(@Nullable String shown, TaskDefinition definition) {
        return LATEST.equals(shown) ? newest(definition) : shown;
    }

    private static String newest(TaskDefinition definition) {
        return isWindows(definition) ? NEWEST_WINDOWS : NEWEST_LINUX;
    }

    /** The version as a request names it, and as a service shows it: {@code LATEST} unless another is named. */
    public static String asked(@Nullable String version) {
        return version == null || version.isEmpty() ? LATEST : version;
    }

    /**
     * Makes sure that the platform has what overrides ask for.
     *
     * @param version as {@link #resolved} gives it
     * @throws Refusal {@code PlatformTaskDefinitionIncompatibilityException}
     */
    public static void check(@Nullable String version, TaskDefinition definition, @Nullable TaskOverride overrides) {
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
        return LaunchMessages.PLATFORM_LACKS
                .with()
                .hint("EFS and EBS volumes, environment files, ephemeral storage, more than 4 vCPU and ARM64 need"
                        + " platform version " + NEWEST_LINUX + ", Spot needs 1.3.0");
    }

    /** Whether a definition is for Windows; one that names no operating system is for Linux. */
    public static boolean isWindows(TaskDefinition definition) {
        RuntimePlatform platform = definition.runtimePlatform();
        return platform != null
                && platform.operatingSystemFamilyAsString() != null
                && platform.operatingSystemFamily() != OSFamily.LINUX;
    }

    /** As tasks, services and deployments show it: {@code WINDOWS_SERVER_2022_CORE} is {@code Windows_Server_2022_Core}. */
    public static String family(TaskDefinition definition) {
        RuntimePlatform platform = definition.runtimePlatform();
        String family = platform == null || platform.operatingSystemFamilyAsString() == null
                ? "LINUX"
                : platform.operatingSystemFamilyAsString();
        StringBuilder words = new StringBuilder(family.toLowerCase(Locale.ROOT));
        for (int i = 0; i < words.length(); i++) {
            if (i == 0 || words.charAt(i - 1) == '_') {
                words.setCharAt(i, Character.toUpperCase(words.charAt(i)));
            }
        }
        return words.toString();
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
