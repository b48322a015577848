package dev.drydock.internal.fault.strike;

import dev.drydock.fault.FisAction;
import dev.drydock.fault.Strike;
import dev.drydock.internal.argument.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An action as an experiment template has it, before it starts. */
final class FisTemplate implements FisAction {

    private static final int MOST_TASKS = 5;

    private final Strikes strikes;
    private final FisEffects effects;
    private final FisActionType type;
    private final Map<String, String> given = new TreeMap<>();
    private List<String> tasks = List.of();
    private @Nullable String cluster;
    private @Nullable String service;
    private String mode = "ALL";
    private @Nullable Duration delay;

    FisTemplate(Strikes strikes, FisEffects effects, FisActionType type) {
        this.strikes = strikes;
        this.effects = effects;
        this.type = type;
    }

    @Override
    public FisAction cluster(String name) {
        Require.text("cluster", "cluster", name, "prod");
        return set(() -> cluster = name);
    }

    @Override
    public FisAction service(String name) {
        Require.text("service", "service", name, "web");
        mustBeOfTasks("service");
        return set(() -> service = name);
    }

    @Override
    public FisAction tasks(String... taskArns) {
        List<String> arns =
                Require.texts("tasks", "taskArns", taskArns, "arn:aws:ecs:us-east-1:123456789012:task/prod/0");
        mustBeOfTasks("tasks");
        if (arns.isEmpty() || arns.size() > MOST_TASKS) {
            throw new IllegalArgumentException("tasks(…) needs 1 to " + MOST_TASKS + " taskArns, but was given "
                    + arns.size() + "; cluster(…) targets all that run there");
        }
        return set(() -> tasks = arns);
    }

    private void mustBeOfTasks(String method) {
        if (type.isOfCluster()) {
            throw new IllegalArgumentException(
                    method + "(…) is of actions on tasks, but " + type.id() + " is about a cluster; say cluster(…)");
        }
    }

    @Override
    public FisAction selectionMode(String wanted) {
        Require.text("selectionMode", "mode", wanted, "COUNT(1)");
        if (!wanted.equals("ALL") && amount(wanted) < 1) {
            throw new IllegalArgumentException(
                    "selectionMode(…) needs ALL, COUNT(n) or PERCENT(n) for mode, but was given " + wanted);
        }
        return set(() -> mode = wanted);
    }

    /** The number in {@code COUNT(2)} or {@code PERCENT(50)}; 0 if there is none. */
    private static int amount(String mode) {
        boolean percent = mode.startsWith("PERCENT(");
        if (!mode.endsWith(")") || !(percent || mode.startsWith("COUNT("))) {
            return 0;
        }
        try {
            int amount = Integer.parseInt(mode.substring(mode.indexOf('(') + 1, mode.length() - 1));
            return percent && amount > 100 ? 0 : amount;
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    @Override
    public FisAction parameter(String name, String value) {
        Require.oneOf("parameter", "name", name, names());
        Require.text("parameter", "value", value, "PT5M");
        FisParameter parameter = type.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        if (!parameter.takes(value)) {
            throw new IllegalArgumentException("parameter(…) takes " + parameter.allowed() + " for " + name
                    + ", but was given the value " + value);
        }
        return set(() -> given.put(name, value));
    }

    private List<String> names() {
        List<String> names = type.parameters().stream().map(FisParameter::name).toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "parameter(…) has no name to take, as " + type.id() + " has no parameters");
        }
        return names;
    }

    @Override
    public FisAction in(Duration later) {
        Delays.of(later);
        return set(() -> delay = later);
    }

    private FisAction set(Runnable change) {
        strikes.locked(() -> {
            change.run();
            return true;
        });
        return this;
    }

    @Override
    public Strike starts() {
        Map<String, String> values = new TreeMap<>(given);
        for (FisParameter each : type.parameters()) {
            String otherwise = each.otherwise();
            if (otherwise != null) {
                values.putIfAbsent(each.name(), otherwise);
            } else if (!values.containsKey(each.name())) {
                throw new IllegalArgumentException("starts() of " + type.id() + " needs the parameter " + each.name()
                        + ", " + each.allowed() + "; say parameter(\"" + each.name() + "\", …)");
            }
        }
        if (cluster == null && tasks.isEmpty()) {
            throw new IllegalArgumentException("starts() of " + type.id() + " needs a target; say cluster(…)"
                    + (type.isOfCluster() ? "" : " or tasks(…)"));
        }
        if (service != null && cluster == null) {
            throw new IllegalArgumentException(
                    "starts() of " + type.id() + " needs the cluster of its service; say cluster(…)");
        }
        String planned = type.id() + " on " + about();
        FisEffects.Run run = new FisEffects.Run(type, values);
        FisStrike strike = new FisStrike(strikes.kernel(), planned);
        return strikes.strike(strike, planned, delay, () -> effects.carryOut(run, targets(), strike));
    }

    private String about() {
        return tasks.isEmpty()
                ? (service == null ? "" : "service " + service + " of ") + "cluster " + cluster
                : "tasks " + tasks;
    }

    /** What it is carried out on: the cluster, or tasks that run now. */
    private List<String> targets() {
        if (type.isOfCluster()) {
            return List.of(String.valueOf(cluster));
        }
        List<String> there = tasks.isEmpty() ? effects.tasks(String.valueOf(cluster), service) : tasks;
        if (there.isEmpty()) {
            throw new IllegalArgumentException("Nothing to strike: " + about()
                    + " has no task that is RUNNING; let time pass" + " until it has, or start later, by in(…)");
        }
        if (mode.equals("ALL")) {
            return there;
        }
        int amount = amount(mode);
        int count = mode.startsWith("COUNT") ? Math.min(amount, there.size()) : there.size() * amount / 100;
        if (count == 0) {
            throw new IllegalArgumentException(
                    "Nothing to strike: " + mode + " of " + there.size() + " tasks is less than one; select more");
        }
        List<String> left = new ArrayList<>(there);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(left.remove(strikes.draw(left.size(), about())));
        }
        return chosen;
    }
}
