package dev.drydock.internal.ecs.task;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceLoad;
import dev.drydock.internal.ecs.instance.Reservation;
import dev.drydock.internal.invariant.Findings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;

/**
 * Checks the resources of container instances: what remains and what tasks hold add up to what was registered, no port
 * has two owners, and counts equal a recount.
 */
final class InstanceResourcesChecker {

    private static final String BALANCE = "the books of an instance balance";
    private static final String PORTS = "no host port has two owners";

    private final Findings findings;

    InstanceResourcesChecker(Findings findings) {
        this.findings = findings;
    }

    void check(Collection<EcsTask> tasks, Collection<EcsInstance> instances) {
        Map<String, List<EcsTask>> byInstance = new HashMap<>();
        for (EcsTask task : tasks) {
            EcsInstance instance = task.instance();
            if (instance != null && task.state() != TaskState.STOPPED) {
                byInstance
                        .computeIfAbsent(instance.arn(), arn -> new ArrayList<>())
                        .add(task);
            }
        }
        for (EcsInstance each : instances) {
            check(each, byInstance.getOrDefault(each.arn(), List.of()));
        }
    }

    private void check(EcsInstance instance, List<EcsTask> tasks) {
        String arn = instance.arn();
        int cpu = instance.remainingCpu();
        int memory = instance.remainingMemory();
        int enis = instance.remainingEnis();
        findings.require(
                cpu >= 0 && memory >= 0 && enis >= 0,
                BALANCE,
                arn,
                "remaining CPU " + cpu + ", memory " + memory + ", interfaces " + enis);
        int wanted = 0;
        int pending = 0;
        for (EcsTask task : tasks) {
            Reservation held = task.plan().needs().reservation();
            cpu += held.cpu();
            memory += held.memory();
            enis += held.eni() ? 1 : 0;
            wanted += task.isStopping() ? 0 : 1;
            pending += task.state() == TaskState.PENDING ? 1 : 0;
        }
        findings.equal(BALANCE, arn + " CPU", instance.type().cpu(), cpu);
        findings.equal(BALANCE, arn + " memory", instance.type().memory(), memory);
        findings.equal(BALANCE, arn + " interfaces", instance.type().enis(), enis);
        findings.equal(BALANCE, arn + " tasks", instance.tasks(), tasks.size());
        InstanceLoad.Counted counted = instance.load().counted();
        findings.equal(BALANCE, arn + " running tasks", counted.running(), wanted);
        findings.equal(BALANCE, arn + " pending tasks", counted.pending(), pending);
        groups(instance, tasks);
        ports(instance, tasks);
    }

    private void groups(EcsInstance instance, List<EcsTask> tasks) {
        SortedMap<String, Integer> wanted = new TreeMap<>();
        for (EcsTask task : tasks) {
            if (!task.isStopping()) {
                wanted.merge(task.spec().group(), 1, Integer::sum);
            }
        }
        SortedMap<String, Integer> counted = new TreeMap<>();
        instance.hasTaskOf(group -> {
            counted.put(group, instance.tasksOf(group));
            return false;
        });
        findings.equal(BALANCE, instance.arn() + " tasks by group", counted, wanted);
    }

    private void ports(EcsInstance instance, List<EcsTask> tasks) {
        Map<String, String> owners = new HashMap<>();
        for (EcsTask task : tasks) {
            if (task.plan().hasEni()) {
                continue;
            }
            for (EcsContainer container : task.containers()) {
                for (int i = 0;
                        container.isRunning() && i < container.hostPorts().size();
                        i++) {
                    PortMapping mapping =
                            container.plan().definition().portMappings().get(i);
                    String port = (mapping.protocol() == TransportProtocol.UDP ? "udp " : "tcp ")
                            + container.hostPorts().get(i);
                    String other = container.hostPorts().get(i) == 0 ? null : owners.put(port, task.arn());
                    findings.require(
                            other == null, PORTS, instance.arn(), port + " is of " + task.arn() + " and " + other);
                }
            }
        }
    }
}
