package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.FargateSizes;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;

/**
 * CPU, memory and ephemeral storage of the task and of its containers.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size">Task
 *     size</a>
 */
final class SizeRules {

    private static final int MIN_EC2_CPU = 128;
    private static final int MAX_EC2_CPU = 196_608;
    // Docker refuses less: 4 MiB up to Docker 19, 6 MiB from 20.10 on.
    private static final int MIN_CONTAINER_MEMORY = 4;
    private static final int MIN_STORAGE = 21;
    private static final int MAX_STORAGE = 200;

    private SizeRules() {}

    static void check(Draft draft) {
        task(draft);
        if (draft.requiresFargate()) {
            fargate(draft);
        }
        storage(draft);
        containers(draft);
    }

    /** Fargate needs both sizes, and only some pairs exist. */
    static void fargate(Draft draft) {
        Integer cpu = draft.cpu();
        Integer memory = draft.memory();
        if (cpu == null) {
            throw SizeMessages.FARGATE_NO_CPU.with();
        }
        if (memory == null) {
            throw SizeMessages.FARGATE_NO_MEMORY.with();
        }
        // Windows runs on X86_64 alone; for Windows on ARM64 AWS answers as for a size that does not exist.
        boolean windowsOnArm =
                draft.isWindows() && draft.request().runtimePlatform().cpuArchitecture() == CPUArchitecture.ARM64;
        if (windowsOnArm || !FargateSizes.exists(cpu, memory, draft.isWindows())) {
            throw SizeMessages.FARGATE_PAIR.with(cpu, memory);
        }
    }

    private static void task(Draft draft) {
        Integer cpu = draft.cpu();
        if (draft.request().cpu() != null && (cpu == null || !isTaskCpu(cpu, draft.requiresFargate()))) {
            throw SizeMessages.TASK_CPU.with();
        }
        Integer memory = draft.memory();
        if (draft.request().memory() != null && (memory == null || memory < MIN_CONTAINER_MEMORY)) {
            throw SizeMessages.TASK_MEMORY.with();
        }
    }

    /** On Fargate the table of pairs decides, with its own message. */
    private static boolean isTaskCpu(int cpu, boolean fargate) {
        return fargate || (cpu >= MIN_EC2_CPU && cpu <= MAX_EC2_CPU);
    }

    private static void storage(Draft draft) {
        EphemeralStorage storage = draft.request().ephemeralStorage();
        if (storage == null) {
            return;
        }
        if (draft.requires("EC2")) {
            throw SizeMessages.STORAGE_ON_EC2.with();
        }
        Integer size = storage.sizeInGiB();
        if (size == null || size < MIN_STORAGE) {
            throw SizeMessages.STORAGE_TOO_SMALL.with();
        }
        if (size > MAX_STORAGE) {
            throw SizeMessages.STORAGE_TOO_LARGE.with();
        }
    }

    private static void containers(Draft draft) {
        long cpu = 0;
        long reserved = 0;
        for (ContainerDefinition container : draft.containers()) {
            container(draft, container);
            cpu += orZero(container.cpu());
            reserved += orZero(container.memoryReservation());
        }
        Integer taskCpu = draft.cpu();
        if (taskCpu != null && cpu > taskCpu) {
            throw SizeMessages.CPU_OVER_TASK.with();
        }
        Integer taskMemory = draft.memory();
        if (taskMemory != null && reserved > taskMemory) {
            throw SizeMessages.RESERVATION_OVER_TASK.with();
        }
    }

    private static void container(Draft draft, ContainerDefinition container) {
        Integer memory = container.memory();
        Integer reservation = container.memoryReservation();
        if (orZero(container.cpu()) < 0) {
            throw SizeMessages.CONTAINER_CPU.with(container.name());
        }
        if (memory == null && reservation == null && draft.memory() == null) {
            throw SizeMessages.NO_MEMORY.with(container.name());
        }
        if (memory != null && memory < MIN_CONTAINER_MEMORY) {
            throw SizeMessages.CONTAINER_MEMORY.with(container.name());
        }
        if (reservation != null && reservation < MIN_CONTAINER_MEMORY) {
            throw SizeMessages.CONTAINER_RESERVATION.with(container.name());
        }
        if (memory != null && reservation != null && memory < reservation) {
            throw SizeMessages.MEMORY_BELOW_RESERVATION.with(container.name());
        }
        Integer taskMemory = draft.memory();
        if (memory != null && taskMemory != null && memory > taskMemory) {
            throw SizeMessages.MEMORY_OVER_TASK.with(container.name());
        }
    }

    private static int orZero(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
