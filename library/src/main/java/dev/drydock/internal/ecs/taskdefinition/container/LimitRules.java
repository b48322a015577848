package dev.drydock.internal.ecs.taskdefinition.container;

import dev.drydock.internal.ecs.taskdefinition.draft.Accelerators;
import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerRestartPolicy;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.Tmpfs;
import software.amazon.awssdk.services.ecs.model.Ulimit;

/** Numbers of one container that are right or wrong by themselves: ulimits, tmpfs, GPUs, restart policy, time-outs. */
public final class LimitRules {

    private static final int MIN_RESTART_PERIOD = 60;
    private static final int MAX_RESTART_PERIOD = 1800;
    private static final int MAX_EXIT_CODES = 50;
    private static final int MIN_TIMEOUT = 2;

    private LimitRules() {}

    public static void check(Draft draft) {
        for (ContainerDefinition container : draft.containers()) {
            for (Ulimit ulimit : container.ulimits()) {
                ulimit(ulimit);
            }
            tmpfs(container.linuxParameters());
            gpus(container);
            restart(container);
            timeout("start", container.startTimeout(), container.name());
            timeout("stop", container.stopTimeout(), container.name());
        }
    }

    private static void ulimit(Ulimit ulimit) {
        Integer soft = ulimit.softLimit();
        Integer hard = ulimit.hardLimit();
        // A hard limit of -1 is none at all.
        if (soft != null && hard != null && hard != -1 && soft > hard) {
            throw ContainerMessages.ULIMIT.with(String.valueOf(ulimit.nameAsString()));
        }
    }

    private static void tmpfs(@Nullable LinuxParameters linux) {
        for (Tmpfs each : linux == null ? List.<Tmpfs>of() : linux.tmpfs()) {
            if (each.size() != null && each.size() <= 0) {
                throw ContainerMessages.TMPFS_SIZE.with();
            }
        }
    }

    private static void gpus(ContainerDefinition container) {
        for (ResourceRequirement each : container.resourceRequirements()) {
            Accelerators.checkSimulated(each);
            if (Accelerators.isWrong(each)) {
                throw ContainerMessages.GPUS.with(container.name());
            }
        }
    }

    private static void restart(ContainerDefinition container) {
        ContainerRestartPolicy policy = container.restartPolicy();
        if (policy == null) {
            return;
        }
        Integer period = policy.restartAttemptPeriod();
        if (period != null && (period < MIN_RESTART_PERIOD || period > MAX_RESTART_PERIOD)) {
            throw ContainerMessages.RESTART_PERIOD.with(container.name());
        }
        if (policy.ignoredExitCodes().size() > MAX_EXIT_CODES) {
            throw ContainerMessages.TOO_MANY_EXIT_CODES.with(container.name());
        }
    }

    private static void timeout(String name, @Nullable Integer seconds, String container) {
        if (seconds != null && seconds < MIN_TIMEOUT) {
            throw ContainerMessages.TIMEOUT.with(name, container);
        }
    }
}
