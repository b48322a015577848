package dev.drydock.benchmarks;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;

/**
 * Whether what a task costs depends on how many services and instances there are: many services of few tasks against few
 * services of many, up to the most instances and services that a cluster may have. Each line is one world, deployed and
 * rolled, and the heap that it takes then, the hour's stopped tasks, services, history and journal included; the sizes take
 * turns, so that none has a quieter machine than the others.
 */
public final class LargestCluster {

    private static final String TYPE = "r5.4xlarge";

    private static final Map<String, Consumer<CreateServiceRequest.Builder>> RULES = new LinkedHashMap<>();

    static {
        RULES.put("default", b -> {});
        RULES.put("binpack", b -> b.placementStrategy(s -> s.type("binpack").field("memory")));
        RULES.put("spread", b -> b.placementStrategy(s -> s.type("spread").field("instanceId")));
        RULES.put(
                "memberOf",
                b -> b.placementConstraints(c -> c.type("memberOf").expression("attribute:ecs.instance-type =~ r5.*")));
    }

    private LargestCluster() {}

    /**
     * Prints a line a world.
     *
     * @param arguments how many rounds; sizes as {@code services x tasks @ instances}; rules by their names
     */
    public static void main(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        List<String> sizes = given.stream().filter(each -> each.contains("@")).toList();
        List<String> rules = given.stream().filter(RULES::containsKey).toList();
        int rounds = given.stream()
                .filter(each -> each.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(2);
        for (String rule : rules.isEmpty() ? RULES.keySet() : rules) {
            for (int round = 0; round < rounds; round++) {
                for (String size : sizes.isEmpty() ? List.of("20x1000@1000", "1000x20@1000", "5000x20@5000") : sizes) {
                    run(rule, size);
                }
            }
        }
    }

    private static void run(String rule, String size) {
        String[] numbers = size.split("[x@]");
        int services = Integer.parseInt(numbers[0]);
        int tasks = Integer.parseInt(numbers[1]);
        Fleet fleet = new Fleet(Integer.parseInt(numbers[2]), TYPE, services, tasks, RULES.get(rule));
        long empty = Heap.used();
        fleet.deployAndRoll();
        long heap = (Heap.used() - empty) / ((long) services * tasks);
        long all = 2L * services * tasks;
        System.out.printf(
                Locale.ROOT,
                "%-8s %-14s a task: %6.1f µs in all; calls %5.1f µs, the rest %6.1f µs; placement %4.1f %%; %d events;"
                        + " heap %d bytes a live task%n",
                rule,
                size,
                (fleet.callNanos() + fleet.settleNanos()) / 1e3 / all,
                fleet.callNanos() / 1e3 / all,
                fleet.settleNanos() / 1e3 / all,
                fleet.placementShare() * 100,
                fleet.events(),
                heap);
        Reference.reachabilityFence(fleet.aws());
    }
}
