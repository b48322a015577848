package dev.drydock.ecs.task;

import dev.drydock.container.ContainerScript;
import dev.drydock.container.ScriptSource;

/** Looks up what containers do. */
final class ContainerScripts {

    private final ScriptSource source;

    ContainerScripts(ScriptSource source) {
        this.source = source;
    }

    /** What a container does now: its script, or since it acts on SIGTERM its handler. */
    ContainerScript of(Container container) {
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

    /** What it does until it acts on SIGTERM. */
    ContainerScript original(Container container) {
        ContainerPlan plan = container.plan();
        return source.scriptOf(plan.image(), plan.entryPoint(), plan.command(), plan.init());
    }
}
