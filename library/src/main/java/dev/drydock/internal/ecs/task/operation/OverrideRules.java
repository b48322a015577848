package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.launch.PlatformRules;
import dev.drydock.internal.ecs.taskdefinition.draft.Accelerators;
import dev.drydock.internal.ecs.taskdefinition.draft.FargateSizes;
import dev.drydock.internal.ecs.taskdefinition.draft.TaskSize;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** What RunTask may override. */
final class OverrideRules {

    private static final int LONGEST = 8_192;

    /** MiB, Docker's minimum. */
    private static final int LEAST_MEMORY = 4;

    private static final int LEAST_STORAGE = 21;
    private static final int MOST_STORAGE = 200;

    private OverrideRules() {}

    /** The overrides with sizes in plain units; refused if they name what the definition does not have. */
    static @Nullable TaskOverride checked(
            @Nullable TaskOverride overrides, TaskDefinition definition, boolean fargate) {
        if (overrides == null) {
            return null;
        }
        Set<String> seen = new HashSet<>();
        int length = 0;
        for (ContainerOverride each : overrides.containerOverrides()) {
            String name = each == null ? null : each.name();
            if (each == null || name == null || name.isEmpty()) {
                throw TaskMessages.OVERRIDE_NAMELESS.with();
            }
            if (!hasContainer(definition, name)) {
                throw TaskMessages.NO_SUCH_CONTAINER.with(Shown.name(name));
            }
            if (!seen.add(name)) {
                throw TaskMessages.OVERRIDE_TWICE.with(name);
            }
            for (ResourceRequirement requirement : each.resourceRequirements()) {
                if (requirement == null || Accelerators.isWrong(requirement)) {
                    throw TaskMessages.OVERRIDE_GPUS.with(name);
                }
                Accelerators.checkSimulated(requirement);
            }
            size(each, "cpu", each.cpu(), 0);
            size(each, "memory", each.memory(), LEAST_MEMORY);
            size(each, "memoryReservation", each.memoryReservation(), LEAST_MEMORY);
            length += length(each);
        }
        if (length > LONGEST) {
            throw TaskMessages.OVERRIDES_TOO_LONG.with();
        }
        storage(overrides.ephemeralStorage(), fargate);
        return sized(overrides, definition, fargate);
    }

    private static void size(ContainerOverride override, String member, @Nullable Integer size, int least) {
        if (size != null && size < least) {
            throw TaskMessages.OVERRIDE_SIZE.with(member, override.name());
        }
    }

    /** The rules of RegisterTaskDefinition. */
    private static void storage(@Nullable EphemeralStorage storage, boolean fargate) {
        if (storage == null) {
            return;
        }
        if (!fargate) {
            throw TaskMessages.STORAGE_ON_EC2.with();
        }
        Integer size = storage.sizeInGiB();
        if (size == null || size < LEAST_STORAGE) {
            throw TaskMessages.STORAGE_TOO_SMALL.with();
        }
        if (size > MOST_STORAGE) {
            throw TaskMessages.STORAGE_TOO_LARGE.with();
        }
    }

    private static boolean hasContainer(TaskDefinition definition, String name) {
        for (ContainerDefinition each : definition.containerDefinitions()) {
            if (each.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** About what AWS counts: the text of the JSON. */
    private static int length(ContainerOverride override) {
        int length = 11 + override.name().length();
        for (String each : override.command()) {
            length += 3 + (each == null ? 0 : each.length());
        }
        for (KeyValuePair each : override.environment()) {
            if (each != null) {
                length += 22 + size(each.name()) + size(each.value());
            }
        }
        for (EnvironmentFile each : override.environmentFiles()) {
            if (each != null) {
                length += 23 + size(each.value()) + size(each.typeAsString());
            }
        }
        for (ResourceRequirement each : override.resourceRequirements()) {
            if (each != null) {
                length += 23 + size(each.value()) + size(each.typeAsString());
            }
        }
        return length;
    }

    private static int size(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static TaskOverride sized(TaskOverride overrides, TaskDefinition definition, boolean fargate) {
        String cpu = plain(overrides.cpu(), "cpu", TaskSize.cpuUnits(overrides.cpu()));
        String memory = plain(overrides.memory(), "memory", TaskSize.mebibytes(overrides.memory()));
        if (fargate && (cpu != null || memory != null)) {
            String wantedCpu = cpu != null ? cpu : definition.cpu();
            String wantedMemory = memory != null ? memory : definition.memory();
            boolean windows = PlatformRules.isWindows(definition);
            if (!FargateSizes.exists(Integer.parseInt(wantedCpu), Integer.parseInt(wantedMemory), windows)) {
                throw TaskMessages.FARGATE_PAIR.with(wantedCpu, wantedMemory);
            }
        }
        return overrides.toBuilder().cpu(cpu).memory(memory).build();
    }

    private static @Nullable String plain(@Nullable String given, String member, @Nullable Integer size) {
        if (given == null) {
            return null;
        }
        if (size == null || size < 1) {
            throw TaskMessages.BAD_SIZE.with(member);
        }
        return size.toString();
    }
}
