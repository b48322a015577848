package dev.drydock.internal.container;

import dev.drydock.container.LoadCurve;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.container.ScriptCall;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.container.ContainerScript.Answers;
import dev.drydock.internal.container.ContainerScript.AnswersPath;
import dev.drydock.internal.container.ContainerScript.Calls;
import dev.drydock.internal.container.ContainerScript.ChildKilled;
import dev.drydock.internal.container.ContainerScript.Cpu;
import dev.drydock.internal.container.ContainerScript.Exits;
import dev.drydock.internal.container.ContainerScript.Health;
import dev.drydock.internal.container.ContainerScript.Load;
import dev.drydock.internal.container.ContainerScript.Logs;
import dev.drydock.internal.container.ContainerScript.Memory;
import dev.drydock.internal.container.ContainerScript.Probe;
import dev.drydock.internal.container.ContainerScript.SharedLoad;
import dev.drydock.internal.container.ContainerScript.Sigterm;
import dev.drydock.internal.container.ContainerScript.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a script down as it is said, as steps with offsets from the start of the container. */
final class ScriptWriter implements ScriptBuilder {

    /** As far as virtual time reaches. */
    static final Duration REACH = Duration.ofDays(3_650_000);

    /** A script is data and kept whole; one that needs more steps is a loop that never ends. */
    private static final int MOST_STEPS = 100_000;

    private static final int MOST_CODE = 599;

    private final List<Planned> plan = new ArrayList<>();
    private final List<Consumer<ScriptCall>> callbacks;
    private Duration cursor = Duration.ZERO;
    private boolean ignoresSigterm;
    private @Nullable ScriptWriter handler;
    private @Nullable String closed;
    private boolean exits;

    ScriptWriter() {
        this(new ArrayList<>());
    }

    private ScriptWriter(List<Consumer<ScriptCall>> callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public ScriptWriter logs(String... lines) {
        mustBeOpen("logs");
        List<String> split = new ArrayList<>();
        for (String each : Require.given("logs", "lines", lines, "ready")) {
            String line = Require.given("logs", "lines", each, "ready");
            // lines() has none for an empty text, yet a process that prints one ends a line.
            if (line.isEmpty()) {
                split.add(line);
            } else {
                line.lines().forEach(split::add);
            }
        }
        if (!split.isEmpty()) {
            Logs printed = new Logs(Duration.ZERO, split);
            plan((at, first) -> new Logs(at, printed.lines()));
        }
        return this;
    }

    @Override
    public ScriptWriter after(Duration delay) {
        mustBeOpen("after");
        cursor = later("after", Require.given("after", "delay", delay, "Duration.ofSeconds(1)"), 1);
        return this;
    }

    @Override
    public ScriptWriter becomesHealthy() {
        mustBeOpen("becomesHealthy");
        plan((at, first) -> new Health(at, true));
        return this;
    }

    @Override
    public ScriptWriter failsHealthCheck() {
        mustBeOpen("failsHealthCheck");
        plan((at, first) -> new Health(at, false));
        return this;
    }

    @Override
    public ScriptWriter healthCheckTakes(Duration howLong) {
        mustBeOpen("healthCheckTakes");
        Require.notNegative("healthCheckTakes", "howLong", howLong);
        plan((at, first) -> new Probe(at, howLong));
        return this;
    }

    @Override
    public ScriptWriter answersLoadBalancerAfter(Duration delay) {
        return answers("answersLoadBalancerAfter", delay, true);
    }

    @Override
    public ScriptWriter stopsAnsweringLoadBalancerAfter(Duration delay) {
        return answers("stopsAnsweringLoadBalancerAfter", delay, false);
    }

    @Override
    public ScriptWriter answersHealthCheck(String path, int code) {
        mustBeOpen("answersHealthCheck");
        Require.text("answersHealthCheck", "path", path, "/health");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "answersHealthCheck(…) needs a path that begins with a slash, such as /health, but was given "
                            + path);
        }
        if (code < 0 || code > MOST_CODE) {
            throw new IllegalArgumentException(
                    "answersHealthCheck(…) needs a code of HTTP or gRPC, such as 503, but was given " + code);
        }
        plan((at, first) -> new AnswersPath(at, path, code));
        return this;
    }

    private ScriptWriter answers(String verb, Duration delay, boolean answering) {
        mustBeOpen(verb);
        Duration at = later(verb, Require.given(verb, "delay", delay, "Duration.ofSeconds(30)"), 1);
        mustFit(1);
        plan.add(new Planned(at, (instant, first) -> new Answers(instant, answering)));
        return this;
    }

    @Override
    public ScriptWriter usesMemory(int mebibytes) {
        mustBeOpen("usesMemory");
        mustNotBeNegative("usesMemory", mebibytes);
        plan((at, first) -> new Memory(at, mebibytes));
        return this;
    }

    @Override
    public ScriptWriter childRunsOutOfMemory() {
        mustBeOpen("childRunsOutOfMemory");
        plan((at, first) -> new ChildKilled(at));
        return this;
    }

    @Override
    public ScriptWriter usesCpu(int units) {
        mustBeOpen("usesCpu");
        mustNotBeNegative("usesCpu", units);
        plan((at, first) -> new Cpu(at, units));
        return this;
    }

    @Override
    public ScriptWriter load(LoadCurve units) {
        mustBeOpen("load");
        Require.given("load", "units", units, "LoadCurve.steady(300)");
        plan((at, first) -> new Load(at, units));
        return this;
    }

    @Override
    public ScriptWriter sharesLoad(LoadCurve total) {
        mustBeOpen("sharesLoad");
        Require.given("sharesLoad", "total", total, "LoadCurve.steady(1200)");
        plan((at, first) -> new SharedLoad(at, total));
        return this;
    }

    @Override
    public ScriptWriter ignoresSigterm() {
        mustBeOpen("ignoresSigterm");
        if (handler != null) {
            throw new IllegalStateException(
                    "This script says already what it does on SIGTERM; it cannot also ignore it");
        }
        ignoresSigterm = true;
        return this;
    }

    @Override
    public ScriptWriter exitsOnSigterm(int code) {
        return onSigterm(shutdown -> shutdown.exits(code));
    }

    @Override
    public ScriptWriter onSigterm(Consumer<ScriptBuilder> shutdown) {
        mustBeOpen("onSigterm");
        Require.given("onSigterm", "shutdown", shutdown, "shutdown -> shutdown.exits(0)");
        if (handler != null || ignoresSigterm) {
            throw new IllegalStateException("A script can say once what it does on SIGTERM, or ignore it");
        }
        ScriptWriter body = new ScriptWriter(callbacks);
        shutdown.accept(body);
        mustBeOpen("onSigterm");
        body.closed = "This onSigterm(...) is complete";
        handler = body;
        handlerSteps(0);
        return this;
    }

    @Override
    public ScriptWriter exits(int code) {
        mustBeOpen("exits");
        if (code < 0 || code > 255) {
            throw new IllegalArgumentException("An exit code is 0 to 255, but exits(...) was given " + code);
        }
        plan((at, first) -> new Exits(at, code));
        exits = true;
        closed = "exits(" + code + ") ended this script " + cursor + " after the container's start";
        return this;
    }

    @Override
    public ScriptWriter calls(Consumer<ScriptCall> code) {
        mustBeOpen("calls");
        Require.given("calls", "code", code, "call -> publish(call.taskArn())");
        int number = callbacks.size();
        callbacks.add(code);
        plan((at, first) -> new Calls(at, first + number));
        return this;
    }

    @Override
    public ScriptWriter repeat(int times, Duration every, Consumer<ScriptBuilder> round) {
        mustBeOpen("repeat");
        if (times < 1) {
            throw new IllegalArgumentException("repeat(...) needs 1 time or more, but was given " + times);
        }
        Require.given("repeat", "every", every, "Duration.ofSeconds(1)");
        Require.given("repeat", "round", round, "round -> round.logs(\"tick\")");
        later("repeat", every, times);
        ScriptWriter body = new ScriptWriter(callbacks);
        round.accept(body);
        mustBeOpen("repeat");
        if (body.exits) {
            throw new IllegalStateException(
                    "A round of repeat(...) cannot exit, as nothing can follow; write exits(...) after repeat(...)");
        }
        body.closed = "This round of repeat(...) is complete";
        if (body.cursor.compareTo(every) > 0) {
            throw new IllegalArgumentException("A round of repeat(...) takes " + body.cursor + ", longer than the "
                    + every + " from one round to the next");
        }
        if (body.handler != null) {
            throw new IllegalStateException("What happens on SIGTERM is said once, before or after repeat(...)");
        }
        mustFit((long) times * body.plan.size());
        Duration start = cursor;
        for (int i = 0; i < times; i++) {
            Duration roundStart = start.plus(every.multipliedBy(i));
            body.plan.forEach(planned -> plan.add(new Planned(roundStart.plus(planned.at), planned.verb)));
        }
        cursor = later("repeat", every, times);
        ignoresSigterm |= body.ignoresSigterm;
        return this;
    }

    /** The script, its user code numbered from the given number on; no verb is accepted any more. */
    ContainerScript build(int firstCallback) {
        closed = "This script is registered and can no longer change";
        List<Step> steps = new ArrayList<>(plan.size() + 1);
        plan.forEach(planned -> steps.add(planned.verb.at(planned.at, firstCallback)));
        steps.sort(Comparator.comparing(Step::at)); // stable, and only what is said of load balancers looks ahead
        boolean wasSilent = steps.stream()
                .filter(Answers.class::isInstance)
                .map(Answers.class::cast)
                .findFirst()
                .filter(answers -> answers.answering() && !answers.at().isZero())
                .isPresent();
        if (wasSilent) {
            steps.add(0, new Answers(Duration.ZERO, false));
        }
        boolean wasUnhealthy = steps.stream()
                .filter(Health.class::isInstance)
                .map(Health.class::cast)
                .findFirst()
                .filter(health -> health.healthy() && !health.at().isZero())
                .isPresent();
        if (wasUnhealthy) {
            steps.add(0, new Health(Duration.ZERO, false));
        }
        return handler == null
                ? new ContainerScript(steps, ignoresSigterm)
                : new ContainerScript(steps, new Sigterm(handlerSteps(firstCallback), SignalWindows.ALWAYS));
    }

    private List<Step> handlerSteps(int firstCallback) {
        List<Step> steps = new ArrayList<>();
        for (Planned planned : Objects.requireNonNull(handler).plan) {
            steps.add(planned.verb.at(planned.at, firstCallback));
        }
        boolean ends = handler.exits;
        boolean understood =
                steps.stream().allMatch(step -> step instanceof Logs || step instanceof Calls || step instanceof Exits);
        if (!ends && steps.stream().anyMatch(step -> !step.at().isZero())) {
            throw new IllegalArgumentException(
                    "onSigterm(...) that does not end by exits(...) cannot let time pass before it does something");
        }
        if (steps.isEmpty() || !understood || handler.ignoresSigterm || handler.handler != null) {
            throw new IllegalArgumentException(
                    "onSigterm(...) takes logs, after, calls and exits, and at least one of them besides after");
        }
        return steps;
    }

    /** The user code of the script, in the order written. */
    List<Consumer<ScriptCall>> callbacks() {
        return List.copyOf(callbacks);
    }

    private void plan(Verb verb) {
        mustFit(1);
        plan.add(new Planned(cursor, verb));
    }

    private Duration later(String verb, Duration delay, int times) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException(
                    "A script goes forward in time only, but " + verb + "(...) was given " + delay);
        }
        if (delay.compareTo(REACH.minus(cursor).dividedBy(times)) > 0) {
            throw new IllegalArgumentException("Virtual time does not reach " + times + " times " + delay + " after "
                    + cursor + "; leave exits(...) out for a container that runs until it is stopped");
        }
        return cursor.plus(delay.multipliedBy(times));
    }

    private void mustFit(long more) {
        if (plan.size() + more > MOST_STEPS) {
            throw new IllegalArgumentException("A script has at most " + MOST_STEPS
                    + " steps; what the test does not look at need not be scripted");
        }
    }

    private void mustBeOpen(String verb) {
        if (closed != null) {
            throw new IllegalStateException(closed + "; nothing can follow, but " + verb + "(...) did");
        }
    }

    private static void mustNotBeNegative(String verb, int amount) {
        if (amount < 0) {
            throw new IllegalArgumentException(verb + "(...) needs 0 or more, but was given " + amount);
        }
    }

    /** A step whose instant and whose user code's number are not settled yet. */
    @FunctionalInterface
    private interface Verb {
        Step at(Duration at, int firstCallback);
    }

    private record Planned(Duration at, Verb verb) {}
}
