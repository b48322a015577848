package dev.drydock.internal.ecs.taskdefinition.container;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.GeneralMessages;
import dev.drydock.internal.ecs.taskdefinition.draft.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** The list of containers as a whole: its length, names, images, and that one container is essential. */
public final class ContainerListRules {

    private static final int MAX_CONTAINERS = 10;
    private static final int MAX_REPOSITORY = 255;
    private static final int MAX_TAG = 128;
    private static final int MAX_DIGEST = 256;

    private ContainerListRules() {}

    public static void check(Draft draft) {
        List<ContainerDefinition> containers = draft.containers();
        if (containers.isEmpty()) {
            throw GeneralMessages.NO_CONTAINERS.with();
        }
        if (containers.size() > MAX_CONTAINERS) {
            throw GeneralMessages.TOO_MANY_CONTAINERS.with();
        }
        for (ContainerDefinition container : containers) {
            name(container.name());
            image(container.image());
        }
        Set<String> names = new HashSet<>();
        for (ContainerDefinition container : containers) {
            if (!names.add(container.name())) {
                throw GeneralMessages.DUPLICATE_NAME.with();
            }
        }
        if (containers.stream().noneMatch(ContainerListRules::isEssential)) {
            throw GeneralMessages.NO_ESSENTIAL.with();
        }
    }

    /** Whether a container is essential, which it is unless it says otherwise. */
    public static boolean isEssential(ContainerDefinition container) {
        return !Boolean.FALSE.equals(container.essential());
    }

    private static void name(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            throw GeneralMessages.NAME_MISSING.with();
        }
        if (!Names.isName(name)) {
            throw GeneralMessages.NAME_CHARACTERS.with();
        }
    }

    private static void image(@Nullable String image) {
        if (image == null || image.isEmpty()) {
            throw GeneralMessages.IMAGE_MISSING.with();
        }
        int digest = image.indexOf('@');
        String named = digest < 0 ? image : image.substring(0, digest);
        int tag = named.indexOf(':', named.lastIndexOf('/') + 1);
        String repository = tag < 0 ? named : named.substring(0, tag);
        if (repository.isEmpty() || repository.length() > MAX_REPOSITORY) {
            throw GeneralMessages.IMAGE_LENGTH.with();
        }
        boolean suffixesFit = named.length() - repository.length() <= 1 + MAX_TAG
                && image.length() - named.length() <= 1 + MAX_DIGEST;
        if (!suffixesFit || !Names.consistsOf(image, "-_:./#@")) {
            throw GeneralMessages.IMAGE_CHARACTERS.with();
        }
    }
}
