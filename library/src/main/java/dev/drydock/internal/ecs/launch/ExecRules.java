package dev.drydock.internal.ecs.launch;

import org.jspecify.annotations.Nullable;

/**
 * Whether ECS Exec may be switched on: its agent needs the permissions of a task role.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html">ECS Exec</a>
 */
public final class ExecRules {

    /** What was to be done with what, as the refusal says it. */
    public enum Purpose {
        /** RunTask and StartTask. */
        TASK("task", "run"),
        /** CreateService. */
        CREATION("service", "created"),
        /** UpdateService. */
        UPDATE("service", "updated");

        private final String what;
        private final String done;

        Purpose(String what, String done) {
            this.what = what;
            this.done = done;
        }
    }

    private ExecRules() {}

    /**
     * Whether it is wanted.
     *
     * @param role the role that the tasks would have
     * @throws dev.drydock.internal.call.Refusal {@code InvalidParameterException} if it is wanted without a role
     */
    public static boolean checked(@Nullable Boolean wanted, @Nullable String role, Purpose purpose) {
        boolean on = Boolean.TRUE.equals(wanted);
        if (on && role == null) {
            throw LaunchMessages.NO_TASK_ROLE.with(purpose.what, purpose.done);
        }
        return on;
    }
}
