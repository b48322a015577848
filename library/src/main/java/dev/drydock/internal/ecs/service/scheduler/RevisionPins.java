package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.engine.ImagePins;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerImage;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/**
 * Lets all tasks of a deployment run the same images: the digest that the first task finds under a tag applies to all
 * others. A container may opt out.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html">Deploy Amazon ECS
 *     services by replacing tasks: container image resolution</a>
 */
final class RevisionPins implements ImagePins {

    private final ServiceStore services;

    RevisionPins(ServiceStore services) {
        this.services = services;
    }

    @Override
    public @Nullable String digest(EcsTask task, String container) {
        ServiceStore.Owner owner = services.ownerOf(task.arn());
        if (owner == null) {
            return null;
        }
        for (ContainerImage each : owner.deployment().revision().containerImages()) {
            if (each.containerName().equals(container)) {
                return isNamedByDigest(each) ? null : each.imageDigest();
            }
        }
        return null;
    }

    private static boolean isNamedByDigest(ContainerImage image) {
        return image.image().indexOf('@') >= 0;
    }

    @Override
    public void found(EcsTask task, String container, String digest) {
        ServiceStore.Owner owner = services.ownerOf(task.arn());
        if (owner == null || !isConsistent(task, container)) {
            return;
        }
        EcsDeployment deployment = owner.deployment();
        List<ContainerImage> images = new ArrayList<>();
        for (ContainerImage each : deployment.revision().containerImages()) {
            boolean here = each.containerName().equals(container);
            images.add(here ? each.toBuilder().imageDigest(digest).build() : each);
        }
        deployment.revision(
                deployment.revision().toBuilder().containerImages(images).build());
        owner.service().history().replace(deployment.revision());
    }

    private static boolean isConsistent(EcsTask task, String container) {
        for (ContainerDefinition each : task.spec().definition().containerDefinitions()) {
            if (each.name().equals(container)) {
                return each.versionConsistency() != VersionConsistency.DISABLED;
            }
        }
        return false;
    }
}
