package dev.drydock.internal.fault;

import dev.drydock.fault.StepFault;
import dev.drydock.internal.account.Behavior;
import dev.drydock.internal.account.StepOutcomes.StepContext;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.kernel.Kernel;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A fault that waits for containers to start, and has them do something else than their scripts say. */
final class ArmedBehavior extends ArmedFault<StepFault> implements StepFault {

    private final String name;
    private final Predicate<StepContext> about;
    private final Behavior behavior;
    private @Nullable String group;

    ArmedBehavior(Kernel kernel, String name, Predicate<StepContext> about, Behavior behavior) {
        super(kernel);
        this.name = name;
        this.about = about;
        this.behavior = behavior;
    }

    @Override
    public StepFault inGroup(String taskGroup) {
        Require.text("inGroup", "taskGroup", taskGroup, "service:web");
        return locked(() -> group = taskGroup);
    }

    /**
     * Whether it strikes a container that starts.
     *
     * @param checked whether a health check or a load balancer looks at it
     */
    boolean appliesTo(StepContext context, boolean checked) {
        return isArmed()
                && (checked || !behavior.needsCheck())
                && (group == null || group.equals(context.group()))
                && about.test(context);
    }

    Behavior strike() {
        count();
        return behavior;
    }

    @Override
    StepFault self() {
        return this;
    }

    @Override
    public String toString() {
        return name + (group == null ? "" : " in " + group);
    }
}
