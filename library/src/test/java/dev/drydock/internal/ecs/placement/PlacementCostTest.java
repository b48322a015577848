package dev.drydock.internal.ecs.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.ecs.instance.ClusterInstances;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.Reservation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a placement costs, counted by the instances it looks at, so that no clock is needed to notice that it costs more. */
class PlacementCostTest {

    private static final int GROUPS = 150;
    private static final int TASKS_OF_EACH = 6;

    /** The instance that the last task went to, and that which a task has left. */
    private static final double BOUND = 2;

    private static final Reservation TASK = Yard.takes(32, 64);

    /** By what tasks are placed. */
    enum Rules {
        DEFAULT(Yard.rules(List.of())),
        BINPACK(Yard.rules(List.of(), Yard.strategy("binpack", "memory"))),
        SPREAD(Yard.rules(List.of(), Yard.strategy("spread", "instanceId"))),
        RANDOM(Yard.rules(List.of(), Yard.strategy("random", null))),
        MEMBER_OF(Yard.rules(List.of(Yard.memberOf("attribute:serial =~ n.*")))),
        ALL(Yard.rules(
                List.of(Yard.memberOf("attribute:ecs.instance-type =~ m5.*")),
                Yard.strategy("spread", "attribute:serial"),
                Yard.strategy("spread", "instanceId"),
                Yard.strategy("binpack", "cpu")));

        private final PlacementRules rules;

        Rules(PlacementRules rules) {
            this.rules = rules;
        }
    }

    /** A task and where it is. */
    private record Task(EcsInstance instance, String group) {}

    @ParameterizedTest
    @EnumSource
    void what_a_placement_looks_at_depends_on_neither_instances_nor_services(Rules rules) {
        assertThat(looksPerTask(rules, 100, Placement::new)).isLessThanOrEqualTo(BOUND);
        assertThat(looksPerTask(rules, 1_000, Placement::new)).isLessThanOrEqualTo(BOUND);
    }

    @ParameterizedTest
    @EnumSource
    void without_an_index_every_instance_is_looked_at(Rules rules) {
        int instances = 100;

        assertThat(looksPerTask(rules, instances, yard -> new Placement(yard, Integer.MAX_VALUE)))
                .isGreaterThanOrEqualTo(instances);
    }

    /** Services start tasks in turn; once there are many, each start is followed by a stop. */
    private static double looksPerTask(Rules rules, int instances, Function<ClusterInstances, Placement> made) {
        Yard yard = new Yard();
        for (int i = 0; i < instances; i++) {
            yard.add(InstanceType.of("m5.24xlarge"), Map.of("serial", "n" + i));
        }
        Placement placement = made.apply(yard.clusterInstances());
        List<Request> requests = IntStream.range(0, GROUPS)
                .mapToObj(i -> request("service:s" + i, rules))
                .toList();
        Deque<Task> tasks = new ArrayDeque<>();
        place(placement, requests.get(0), tasks);
        place(placement, requests.get(1), tasks);
        long before = placement.looks();

        for (int i = 0; i < TASKS_OF_EACH; i++) {
            for (Request each : requests) {
                place(placement, each, tasks);
                if (tasks.size() > GROUPS) {
                    stop(tasks.remove());
                }
            }
        }

        return (placement.looks() - before) / (double) (GROUPS * TASKS_OF_EACH);
    }

    /** Made afresh, as each service makes its own. */
    private static Request request(String group, Rules rules) {
        return new Request(new Needs(TASK, List.of()), rules.rules, group, Request.ANY_ZONE);
    }

    private static void place(Placement placement, Request request, Deque<Task> tasks) {
        EcsInstance instance = ((Decision.Placed) placement.decide(request, tasks.size())).instance();
        instance.load().joined(request.group());
        instance.load().reserve(TASK);
        instance.load().count(1, 1);
        tasks.add(new Task(instance, request.group()));
    }

    private static void stop(Task task) {
        task.instance().load().left(task.group());
        task.instance().load().count(-1, 0);
        task.instance().load().release(TASK);
    }
}
