package dev.drydock.internal.ecs.cluster;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.request.SharedMessages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ClusterConfiguration;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandConfiguration;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandLogConfiguration;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandLogging;

/** What the members of a cluster may be; pure functions that refuse or give back what is to be kept. */
final class ClusterRules {

    static final String CONTAINER_INSIGHTS = "containerInsights";

    private static final List<String> SETTING_VALUES = List.of("enabled", "disabled", "enhanced");
    private static final List<String> BUILT_IN_PROVIDERS = List.of("FARGATE", "FARGATE_SPOT");

    private ClusterRules() {}

    /** The settings after a request: those given, and Container Insights as it was where it is not among them. */
    static List<ClusterSetting> settings(List<ClusterSetting> requested, List<ClusterSetting> before) {
        Set<String> seen = new HashSet<>();
        List<ClusterSetting> settings = new ArrayList<>();
        for (ClusterSetting each : requested) {
            if (each == null || each.value() == null || !SETTING_VALUES.contains(each.value())) {
                throw SharedMessages.BAD_SETTING_VALUE.with();
            }
            String name = each.nameAsString() == null ? CONTAINER_INSIGHTS : each.nameAsString();
            if (!seen.add(name)) {
                throw ClusterMessages.DUPLICATE_SETTING.with(name);
            }
            settings.add(ClusterSetting.builder().name(name).value(each.value()).build());
        }
        for (ClusterSetting each : before) {
            if (!seen.contains(each.nameAsString())) {
                settings.add(each);
            }
        }
        return List.copyOf(settings);
    }

    /** What a new cluster has unless its request says otherwise: the account setting of the same name. */
    static List<ClusterSetting> defaultSettings(String containerInsights) {
        return List.of(ClusterSetting.builder()
                .name(CONTAINER_INSIGHTS)
                .value(containerInsights)
                .build());
    }

    /** A log configuration belongs to logging OVERRIDE and to no other, and names a place to log to. */
    static @Nullable ClusterConfiguration configuration(@Nullable ClusterConfiguration configuration) {
        ExecuteCommandConfiguration command =
                configuration == null ? null : configuration.executeCommandConfiguration();
        if (command != null) {
            boolean override = command.logging() == ExecuteCommandLogging.OVERRIDE;
            if (override && !namesPlace(command.logConfiguration())) {
                throw ClusterMessages.LOG_CONFIGURATION_MISSING.with();
            }
            if (!override && command.logConfiguration() != null) {
                throw ClusterMessages.LOG_CONFIGURATION_UNEXPECTED.with();
            }
        }
        return configuration;
    }

    private static boolean namesPlace(@Nullable ExecuteCommandLogConfiguration log) {
        return log != null && (isGiven(log.cloudWatchLogGroupName()) || isGiven(log.s3BucketName()));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    static List<String> capacityProviders(List<String> providers) {
        List<String> distinct = new ArrayList<>();
        for (String provider : providers) {
            if (provider == null || !BUILT_IN_PROVIDERS.contains(provider)) {
                throw unknownProvider(provider);
            }
            if (!distinct.contains(provider)) {
                distinct.add(provider);
            }
        }
        return List.copyOf(distinct);
    }

    private static Refusal unknownProvider(@Nullable String provider) {
        return ClusterMessages.UNKNOWN_CAPACITY_PROVIDER.with(Shown.name(provider));
    }
}
