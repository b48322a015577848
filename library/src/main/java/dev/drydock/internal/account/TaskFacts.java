package dev.drydock.internal.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fault has to know of a task that is RUNNING.
 *
 * @param fargate whether it runs on Fargate
 * @param pidMode of its definition; null without
 * @param networkMode of its definition
 * @param faultInjection whether its definition enables it
 * @param agent whether it has a container with the SSM agent that AWS FIS reaches tasks by
 * @param exec whether ECS Exec is enabled
 * @param processes those that run
 */
public record TaskFacts(
        boolean fargate,
        @Nullable String pidMode,
        String networkMode,
        boolean faultInjection,
        boolean agent,
        boolean exec,
        List<Process> processes) {

    /** Keeps the processes as they are given. */
    public TaskFacts {
        processes = List.copyOf(processes);
    }

    /**
     * The process of a container.
     *
     * @param container its name
     * @param names by which it may be called
     */
    public record Process(String container, List<String> names) {

        /** Keeps the names as they are given. */
        public Process {
            names = List.copyOf(names);
        }
    }
}
