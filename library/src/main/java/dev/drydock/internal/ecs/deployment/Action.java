package dev.drydock.internal.ecs.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scheduler does next; to be carried out in the order given. */
public sealed interface Action {

    /**
     * Launch tasks.
     *
     * @param deployment of which deployment
     * @param count how many
     * @param replacing how many of them replace unhealthy tasks that still run
     */
    record StartTasks(String deployment, int count, int replacing) implements Action {}

    /**
     * Launch a task on an instance.
     *
     * @param deployment of which deployment
     * @param host the instance's ARN
     */
    record StartOn(String deployment, String host) implements Action {}

    /**
     * Stop a task.
     *
     * @param deployment whose task it is
     * @param task its ARN
     * @param cause why
     */
    record StopTask(String deployment, String task, Cause cause) implements Action {}

    /** Why a scheduler stops a task. */
    enum Cause {
        /** There are too many, or a newer deployment takes its place. */
        SCALING,
        /** Its checks have failed. */
        UNHEALTHY
    }

    /**
     * A deployment's tasks work again: its failures are forgotten.
     *
     * @param deployment which
     */
    record Recover(String deployment) implements Action {}

    /** Why a deployment fails. */
    enum Why {
        /** Too many tasks in a row have failed. */
        TASKS,
        /** An alarm has gone off. */
        ALARMS,
        /** Somebody has stopped it. */
        STOPPED
    }

    /**
     * Nothing more of this deployment is launched.
     *
     * @param deployment which
     * @param why why it fails
     * @param to the deployment that is gone back to; null if there is none
     */
    record Fail(String deployment, Why why, @Nullable String to) implements Action {}

    /**
     * Make an earlier deployment the PRIMARY one again.
     *
     * @param failed the deployment that failed
     * @param to the one to go back to
     * @param why why that one failed
     */
    record RollBack(String failed, String to, Why why) implements Action {}

    /**
     * The tasks of a replaced deployment are gone, and so is it.
     *
     * @param deployment which
     */
    record Retire(String deployment) implements Action {}

    /**
     * All tasks are replaced and healthy; from now on the deployment is only watched.
     *
     * @param deployment which
     */
    record Bake(String deployment) implements Action {}

    /**
     * Tasks ought to be stopped, and are protected.
     *
     * @param deployment whose tasks
     * @param count how many are protected
     */
    record Blocked(String deployment, int count) implements Action {}

    /**
     * All tasks are replaced and healthy.
     *
     * @param deployment which
     */
    record Complete(String deployment) implements Action {}

    /** The tasks of a service that was deleted are gone: it is INACTIVE. */
    record Deactivate() implements Action {}

    /**
     * Report in the service's events.
     *
     * @param notice what
     */
    record Announce(Notice notice) implements Action {}

    /** What a scheduler reports that is not about single tasks. */
    enum Notice {
        /** Nothing is left to do. */
        STEADY,
        /** The bounds forbid both stopping and starting. */
        STUCK,
        /** Tasks keep failing before they are RUNNING. */
        IMPAIRED
    }

    /**
     * Look again, if nothing happens before.
     *
     * @param until when
     * @param pace what is waited for
     */
    record Wait(long until, Pace pace) implements Action {}

    /** What a {@link Wait} is for. */
    enum Pace {
        /** The next step of the scheduler, which callers wait for. */
        NEXT_STEP,
        /** The end of the time in which a deployment that is as desired may still fail. */
        BAKE,
        /** Something later that callers need not wait for. */
        LATER
    }

    // ---- Availability Zone rebalancing

    /**
     * Launch tasks in a zone that has too few.
     *
     * @param deployment of which deployment
     * @param zone its place in the region
     * @param count how many
     */
    record StartInZone(String deployment, int zone, int count) implements Action {}

    /**
     * Stop tasks in a zone that has too many.
     *
     * @param deployment whose tasks they are
     * @param zone its place in the region
     * @param tasks their ARNs
     */
    record StopInZone(String deployment, int zone, List<String> tasks) implements Action {}

    /**
     * Tasks ought to move to another zone, and are protected.
     *
     * @param deployment whose tasks
     * @param count how many are protected
     */
    record BalanceBlocked(String deployment, int count) implements Action {}

    /**
     * Rebalancing begins or ends.
     *
     * @param turn which
     * @param shares the zones and their tasks; empty if they are not reported
     */
    record Balance(Turn turn, List<Share> shares) implements Action {

        /** How rebalancing may go on. */
        public enum Turn {
            /** The zones are not balanced. */
            BEGUN,
            /** They are. */
            DONE,
            /** It ends before they are. */
            STOPPED
        }

        /**
         * The tasks of a zone.
         *
         * @param zone its place in the region
         * @param tasks how many there are
         */
        public record Share(int zone, int tasks) {}
    }
}
