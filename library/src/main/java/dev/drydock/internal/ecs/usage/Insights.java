package dev.drydock.internal.ecs.usage;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.ClusterSettingName;

/** How much of Container Insights a cluster has. */
enum Insights {
    DISABLED,
    ENABLED,
    ENHANCED;

    static Insights of(List<ClusterSetting> settings) {
        for (ClusterSetting each : settings) {
            if (each.name() == ClusterSettingName.CONTAINER_INSIGHTS) {
                return switch (each.value()) {
                    case "enabled" -> ENABLED;
                    case "enhanced" -> ENHANCED;
                    default -> DISABLED;
                };
            }
        }
        return DISABLED;
    }
}
