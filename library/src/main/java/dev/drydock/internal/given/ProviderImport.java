package dev.drydock.internal.given;

import dev.drydock.internal.document.DocumentPart;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/**
 * Where services and tasks run whose capacity providers were described. Providers of Auto Scaling groups are not described beside
 * clusters, so that what names one runs on the cluster's instances by launch type.
 */
final class ProviderImport {

    private static final @Nullable Collection<CapacityProviderStrategyItem> NO_STRATEGY = null;

    private final Importer importer;

    ProviderImport(Importer importer) {
        this.importer = importer;
    }

    /** Whether there is a capacity provider of that name here. */
    static boolean isHere(String provider) {
        return Capacity.FARGATE.contains(provider);
    }

    private EcsClient ecs() {
        return importer.furnisher().ecs();
    }

    /** Has a service run where it can. */
    void service(DocumentPart part, String cluster, CreateServiceRequest.Builder request) {
        List<CapacityProviderStrategyItem> asked = request.build().capacityProviderStrategy();
        List<CapacityProviderStrategyItem> known =
                asked.stream().filter(each -> isHere(each.capacityProvider())).toList();
        if (known.size() < asked.size()) {
            tell(part.required("capacityProviderStrategy"), "its tasks", known.isEmpty());
        }
        if (!known.isEmpty()) {
            request.capacityProviderStrategy(known);
            Capacity.offer(
                    ecs(),
                    cluster,
                    known.stream()
                            .map(CapacityProviderStrategyItem::capacityProvider)
                            .toList());
        } else if (!asked.isEmpty()) {
            request.capacityProviderStrategy(NO_STRATEGY).launchType(LaunchType.EC2);
        }
    }

    /** Has a task run where it can. */
    void task(DocumentPart part, String cluster, RunTaskRequest.Builder request) {
        if (part.isEmpty("capacityProviderName")) {
            if (!part.isEmpty("launchType")) {
                request.launchType(part.text("launchType"));
            }
            return;
        }
        String provider = part.text("capacityProviderName");
        if (isHere(provider)) {
            Capacity.offer(ecs(), cluster, List.of(provider));
            request.capacityProviderStrategy(
                    item -> item.capacityProvider(provider).weight(1));
        } else {
            tell(part.required("capacityProviderName"), "the task", true);
            request.launchType(LaunchType.EC2);
        }
    }

    private void tell(DocumentPart part, String what, boolean byLaunchType) {
        importer.leaveOut(
                part,
                "capacity providers of Auto Scaling groups are not imported"
                        + (byLaunchType
                                ? "; " + what + (what.endsWith("s") ? " run" : " runs") + " by the launch type EC2"
                                : ""));
    }
}
