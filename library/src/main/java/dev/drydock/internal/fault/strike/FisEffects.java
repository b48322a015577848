package dev.drydock.internal.fault.strike;

import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.account.TaskFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What actions of AWS FIS do here. All targets are checked before the first is struck. Under the lock. */
final class FisEffects {

    private final Strikes strikes;
    private final InfrastructureFaults infrastructure;

    /**
     * An action with all its parameters.
     *
     * @param values by name, defaults included
     */
    record Run(FisActionType type, Map<String, String> values) {

        String value(String name) {
            return Objects.requireNonNull(values.get(name));
        }

        Duration duration() {
            return Duration.parse(value("duration"));
        }

        private boolean usesEndpoints() {
            return "true".equalsIgnoreCase(values.get("useEcsFaultInjectionEndpoints"));
        }
    }

    FisEffects(Strikes strikes, InfrastructureFaults infrastructure) {
        this.strikes = strikes;
        this.infrastructure = infrastructure;
    }

    List<String> tasks(String cluster, @Nullable String service) {
        return infrastructure.tasks(cluster, service == null ? null : "service:" + service, false);
    }

    Hit.Outcome carryOut(Run run, List<String> targets, FisStrike strike) {
        if (run.type() == FisActionType.DRAIN) {
            return drain(run, targets.get(0), strike);
        }
        Map<String, TaskFacts> facts = new LinkedHashMap<>();
        for (String each : targets) {
            TaskFacts known = infrastructure.facts(each);
            if (known == null) {
                throw new IllegalArgumentException("Nothing to strike: there is no task " + each + " that is RUNNING");
            }
            if (run.type().needsAgent()) {
                mustBeReady(run, each, known);
            }
            facts.put(each, known);
        }
        switch (run.type()) {
            case STOP_TASK -> targets.forEach(each -> infrastructure.stopTask(each, "Task stopped by user"));
            case KILL_PROCESS -> kill(run, facts);
            case BLACKHOLE_PORT -> closePort(run, targets);
            case DRAIN, CPU_STRESS, IO_STRESS, LATENCY, PACKET_LOSS -> {
                // Told by the journal: there is no load and no traffic here that it could disturb.
            }
        }
        if (run.type().isOfNetwork()) {
            Instant end = strikes.kernel().now().plus(run.duration());
            targets.forEach(each -> strikes.disturbed(each, end));
        }
        return new Hit.Outcome(targets.size(), run.type().id() + " on " + targets + " with " + run.values());
    }

    // ---- what AWS requires

    private void mustBeReady(Run run, String task, TaskFacts facts) {
        String lacks = lacks(run, facts);
        Instant disturbed = strikes.disturbedUntil(task);
        if (lacks == null && run.type().isOfNetwork() && disturbed != null) {
            lacks = "only one network action at a time, but another one lasts until " + disturbed
                    + "; start this one after it";
        }
        if (lacks != null) {
            throw new IllegalArgumentException(
                    run.type().id() + " cannot start on " + task + ", as AWS FIS takes " + lacks);
        }
    }

    private static @Nullable String lacks(Run run, TaskFacts facts) {
        FisActionType type = run.type();
        if (!facts.agent()) {
            return "tasks with a container of the SSM agent only; add one to the task definition, with the image"
                    + " public.ecr.aws/amazon-ssm-agent/amazon-ssm-agent:latest and MANAGED_INSTANCE_ROLE_NAME in its"
                    + " environment";
        }
        if (facts.exec()) {
            return "no tasks with ECS Exec; start them without enableExecuteCommand";
        }
        boolean needsPids = type == FisActionType.KILL_PROCESS || type.isOfNetwork();
        if (needsPids && !"task".equals(facts.pidMode())) {
            return "tasks with pidMode task only; set it in the task definition";
        }
        if (!type.isOfNetwork()) {
            return null;
        }
        if (facts.fargate() && !run.usesEndpoints()) {
            return "this action on Fargate only with the parameter useEcsFaultInjectionEndpoints true";
        }
        if (run.usesEndpoints() && !facts.faultInjection()) {
            return "useEcsFaultInjectionEndpoints only for tasks with enableFaultInjection true; set it in the task"
                    + " definition";
        }
        boolean own =
                facts.networkMode().equals("awsvpc") || facts.networkMode().equals("host");
        return own ? null : "tasks with networkMode awsvpc or host only; set it in the task definition";
    }

    // ---- what is done

    private Hit.Outcome drain(Run run, String cluster, FisStrike strike) {
        List<String> left = new ArrayList<>(infrastructure.instances(cluster, true));
        int count = left.size() * Integer.parseInt(run.value("drainagePercentage")) / 100;
        if (count == 0) {
            throw new IllegalArgumentException("Nothing to strike: " + run.value("drainagePercentage") + "% of the "
                    + left.size() + " connected container instances of cluster " + cluster + " is less than one");
        }
        List<String> drained = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String next = left.remove(strikes.draw(left.size(), cluster));
            infrastructure.drainInstance(next, false);
            drained.add(next);
        }
        PlannedStrike end = new PlannedStrike(strikes.kernel(), run.type().id() + " on cluster " + cluster + " ends");
        strike.endsBy(end);
        strikes.schedule(end, run.duration(), () -> {
            drained.forEach(infrastructure::activateInstance);
            return new Hit.Outcome(drained.size(), end.toString());
        });
        return new Hit.Outcome(count, run.type().id() + " on " + drained + " with " + run.values());
    }

    private void kill(Run run, Map<String, TaskFacts> targets) {
        String process = run.value("processName");
        Map<String, String> containers = new LinkedHashMap<>();
        targets.forEach((task, facts) -> containers.put(task, container(task, facts, process)));
        boolean atOnce = run.value("signal").equals("SIGKILL");
        containers.forEach((task, container) -> {
            if (atOnce) {
                infrastructure.killContainer(task, container);
            } else {
                infrastructure.signal(task, container);
            }
        });
    }

    private static String container(String task, TaskFacts facts, String process) {
        List<String> known = new ArrayList<>();
        for (TaskFacts.Process each : facts.processes()) {
            if (each.names().contains(process)) {
                return each.container();
            }
            known.addAll(each.names());
        }
        throw new IllegalArgumentException("Nothing to strike: " + task + " runs no process " + process
                + "; here a process is called like its container, its image or its command: "
                + String.join(", ", known));
    }

    private void closePort(Run run, List<String> targets) {
        if (!run.value("trafficType").equals("ingress")
                || !run.value("protocol").equals("tcp")) {
            return; // health checks come in, by TCP
        }
        int port = Integer.parseInt(run.value("port"));
        targets.forEach(each -> infrastructure.closePort(each, port, run.duration()));
    }
}
