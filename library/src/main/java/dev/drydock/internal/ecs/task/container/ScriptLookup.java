package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.ScriptSource;
import dev.drydock.internal.ecs.task.ContainerPlan;
import dev.drydock.internal.ecs.task.EcsContainer;

/** Looks up what containers do. */
final class ScriptLookup {

    private final ScriptSource source;

    ScriptLookup(ScriptSource source) {
        this.source = source;
    }

    /** What a container does now: its script, or since it acts on SIGTERM its handler. */
    ContainerScript of(EcsContainer container) {
        ContainerScript script = container.script();
        if (script == null) {
            script = original(container);
            if (container.shutsDownAt() >= 0) {
                script = new ContainerScript(script.sigterm().steps(), true);
            }
            container.script(script);
        }
        return script;
    }

    /** What it does before it acts on SIGTERM. */
    ContainerScript original(EcsContainer container) {
        ContainerPlan plan = container.plan();
        return Behaviors.over(
                container.behavior(),
                plan,
                source.scriptOf(
                        plan.family(), plan.name(), plan.image(), plan.entryPoint(), plan.command(), plan.init()));
    }
}
