package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.account.Behavior;
import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.ContainerScript.Answers;
import dev.drydock.internal.container.ContainerScript.Exits;
import dev.drydock.internal.container.ContainerScript.Health;
import dev.drydock.internal.container.ContainerScript.Logs;
import dev.drydock.internal.container.ContainerScript.Probe;
import dev.drydock.internal.container.ContainerScript.Step;
import dev.drydock.internal.ecs.task.ContainerPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scripts with something else in the place of what they say. */
final class Behaviors {

    /** A script is data, so what alternates without end is written down this often. */
    private static final int FLAPS = 1_000;

    private static final int CRASH = 1;

    /** What runc prints of a program that is built for another platform. */
    private static final String NO_FORMAT = ": exec format error";

    /** What an image runs that says nothing of it. */
    private static final String SHELL = "/bin/sh";

    private Behaviors() {}

    static ContainerScript over(@Nullable Behavior behavior, ContainerPlan plan, ContainerScript script) {
        if (behavior == null) {
            return script;
        }
        List<Step> steps = switch (behavior.kind()) {
            case CANNOT_RUN ->
                List.of(
                        new Logs(Duration.ZERO, List.of("exec " + program(plan) + NO_FORMAT)),
                        new Exits(Duration.ZERO, CRASH));
            case CRASH_LOOPS -> crashing(script);
            case STARTS_SLOWLY -> slow(script, Duration.ofMillis(behavior.millis()));
            case NEVER_HEALTHY -> flapping(script, Duration.ZERO, 0);
            case FLAPS -> flapping(script, Duration.ofMillis(behavior.millis()), FLAPS);
        };
        return new ContainerScript(steps, script.sigterm());
    }

    private static String program(ContainerPlan plan) {
        if (!plan.entryPoint().isEmpty()) {
            return plan.entryPoint().get(0);
        }
        return plan.command().isEmpty() ? SHELL : plan.command().get(0);
    }

    /** What it prints first is still printed. */
    private static List<Step> crashing(ContainerScript script) {
        List<Step> steps = new ArrayList<>();
        for (Step each : script.steps()) {
            if (each instanceof Logs && each.at().isZero()) {
                steps.add(each);
            }
        }
        steps.add(new Exits(Duration.ZERO, CRASH));
        return steps;
    }

    private static List<Step> slow(ContainerScript script, Duration until) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Health(Duration.ZERO, false));
        steps.add(new Answers(Duration.ZERO, false));
        boolean healthy = true;
        boolean answering = true;
        for (Step each : script.steps()) {
            boolean early = each.at().compareTo(until) <= 0;
            if (each instanceof Health says && early) {
                healthy = says.healthy();
            } else if (each instanceof Answers says && early) {
                answering = says.answering();
            } else {
                steps.add(each);
            }
        }
        steps.add(new Health(until, healthy));
        steps.add(new Answers(until, answering));
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private static List<Step> flapping(ContainerScript script, Duration every, int times) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < Math.max(1, times); i++) {
            boolean well = times > 0 && i % 2 == 0;
            steps.add(new Health(every.multipliedBy(i), well));
            steps.add(new Answers(every.multipliedBy(i), well));
        }
        for (Step each : script.steps()) {
            if (!(each instanceof Health || each instanceof Answers || each instanceof Probe)) {
                steps.add(each);
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }
}
