package dev.drydock.internal.ecs.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.Reservation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;

/** Whatever happens to a cluster, an index decides as a look at every instance does. */
class IndexTest {

    private static final String[] TYPES = {"m5.large", "c5.large", "r5.large", "m6g.large"};

    private static final List<PlacementStrategy> STRATEGIES = List.of(
            Yard.strategy("binpack", "memory"),
            Yard.strategy("binpack", "cpu"),
            Yard.strategy("spread", "instanceId"),
            Yard.strategy("spread", "attribute:ecs.availability-zone"),
            Yard.strategy("spread", "attribute:rack"),
            Yard.strategy("spread", "attribute:serial"),
            Yard.strategy("random", null));

    private static final List<PlacementConstraint> CONSTRAINTS = List.of(
            PlacementConstraint.builder().type("distinctInstance").build(),
            Yard.memberOf("attribute:rack != red"),
            Yard.memberOf("runningTasksCount < 3"),
            Yard.memberOf("not(task:group == service:db)"),
            Yard.memberOf("agentConnected == true and attribute:ecs.instance-type =~ [cm].*"));

    private static final List<Attribute> REQUIRED =
            List.of(Attribute.builder().name("rack").value("blue").build());

    /** A task and where it is. */
    private record Task(EcsInstance instance, String group, Reservation reservation) {}

    private final Yard yard = new Yard();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void indexed_and_scanned_decisions_are_equal(long seed) {
        Random random = new Random(seed);
        for (int i = seed % 4 == 0 ? 150 : 40; i > 0; i--) {
            add(random);
        }
        for (int i = seed % 3 == 0 ? 200 : 12; i > 0; i--) {
            requests.add(request(random));
        }
        Placement placement = new Placement(yard.clusterInstances());

        for (int step = 0; step < 1_500; step++) {
            Request request = requests.get(random.nextInt(requests.size()));
            long draw = random.nextLong();
            Decision decided = placement.decide(request, draw);

            assertThat(decided)
                    .as("step %d, %s", step, request.rules())
                    .isEqualTo(Scan.decide(yard.instances, request, draw));
            if (decided instanceof Decision.Placed placed) {
                enter(new Task(
                        placed.instance(), request.group(), request.needs().reservation()));
            }
            disturb(random);
        }
    }

    @Test
    void ports_that_docker_gives_out_are_noticed() {
        for (int i = 0; i < 40; i++) {
            yard.add("m5.large");
        }
        Reservation fixed = new Reservation(64, 128, List.of(32_768), List.of(), false, 0);
        Request request = Yard.request(fixed, Yard.rules(List.of()));
        Placement placement = new Placement(yard.clusterInstances());
        for (int i = 0; i < 20; i++) {
            assertThat(placement.decide(request, 0)).isEqualTo(new Decision.Placed(yard.instances.get(0)));
        }

        yard.instances.get(0).load().giveOutPorts(false, 1);
        Decision given = placement.decide(request, 0);
        yard.instances.get(0).load().giveBackPorts(false, 32_768, 1);

        assertThat(given).isEqualTo(new Decision.Placed(yard.instances.get(1)));
        assertThat(placement.decide(request, 0)).isEqualTo(new Decision.Placed(yard.instances.get(0)));
    }

    @Test
    void what_happened_too_long_ago_to_be_told_in_full_is_noticed_all_the_same() {
        for (int i = 0; i < 30; i++) {
            yard.add("m5.large");
        }
        EcsInstance first = yard.instances.get(0);
        Request request = Yard.request(
                Yard.takes(64, 128),
                Yard.rules(
                        List.of(PlacementConstraint.builder()
                                .type("distinctInstance")
                                .build()),
                        Yard.strategy("spread", "attribute:ecs.availability-zone"),
                        Yard.strategy("binpack", "memory")));
        Placement placement = new Placement(yard.clusterInstances());
        for (int i = 0; i < 20; i++) {
            assertThat(placement.decide(request, 0)).isEqualTo(new Decision.Placed(first));
        }

        Yard.place(first, Yard.takes(64, 128));
        EcsInstance busy = yard.instances.get(1);
        for (int i = 0; i < 3_000; i++) {
            busy.load().reserve(Yard.takes(1, 1));
            busy.load().release(Yard.takes(1, 1));
        }

        assertThat(placement.decide(request, 0)).isEqualTo(new Decision.Placed(busy));
        Yard.place(busy, Yard.takes(64, 128));
        assertThat(placement.decide(request, 0)).isEqualTo(new Decision.Placed(yard.instances.get(2)));
    }

    @Test
    void chance_reaches_every_equal_candidate_of_every_group() {
        for (int i = 0; i < 24; i++) {
            yard.add(InstanceType.of("m5.large"), Map.of("rack", "r" + i % 12));
        }
        Request request = Yard.request(
                Yard.takes(64, 128),
                Yard.rules(List.of(), Yard.strategy("spread", "attribute:rack"), Yard.strategy("random", null)));
        Placement placement = new Placement(yard.clusterInstances());
        Random random = new Random(1);
        Set<Decision> reached = new HashSet<>();

        for (int i = 0; i < 500; i++) {
            long draw = random.nextLong();
            Decision decided = placement.decide(request, draw);
            reached.add(decided);
            assertThat(decided).isEqualTo(Scan.decide(yard.instances, request, draw));
        }

        assertThat(reached).hasSize(24);
    }

    private void add(Random random) {
        Map<String, String> attributes = new HashMap<>();
        if (random.nextBoolean()) {
            attributes.put("rack", rack(random));
        }
        if (random.nextInt(8) > 0) {
            attributes.put("serial", "n" + yard.instances.size());
        }
        yard.add(InstanceType.of(TYPES[random.nextInt(TYPES.length)]), attributes);
    }

    private static String rack(Random random) {
        return List.of("red", "green", "blue").get(random.nextInt(3));
    }

    private void rename(EcsInstance instance, String rack) {
        instance.customAttributes(
                Map.of("rack", Attribute.builder().name("rack").value(rack).build()));
    }

    private static Request request(Random random) {
        List<PlacementConstraint> constraints = new ArrayList<>();
        List<PlacementStrategy> strategies = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            constraints.add(CONSTRAINTS.get(random.nextInt(CONSTRAINTS.size())));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            strategies.add(STRATEGIES.get(random.nextInt(STRATEGIES.size())));
        }
        List<Integer> ports = random.nextInt(4) == 0 ? List.of(80) : List.of();
        Reservation reservation = new Reservation(
                64 << random.nextInt(4), 128 << random.nextInt(4), ports, List.of(), random.nextInt(4) == 0, 0);
        return new Request(
                new Needs(reservation, random.nextInt(4) == 0 ? REQUIRED : List.of()),
                Yard.rules(constraints, strategies.toArray(PlacementStrategy[]::new)),
                "service:" + List.of("web", "db", "mail", "chat").get(random.nextInt(4)),
                random.nextInt(4) == 0 ? 0b011 : Request.ANY_ZONE,
                false,
                random.nextInt(5) == 0);
    }

    private void enter(Task task) {
        tasks.add(task);
        task.instance().load().joined(task.group());
        task.instance().load().reserve(task.reservation());
        task.instance().load().count(1, 0);
    }

    /**
     * Something else happens: tasks stop, agents come and go, an instance drains, is lost, joins or moves, and daemons claim
     * room.
     */
    private void disturb(Random random) {
        int what = random.nextInt(100);
        EcsInstance one = yard.instances.get(random.nextInt(yard.instances.size()));
        if (what < 60 && tasks.size() > 20) {
            stop(tasks.remove(random.nextInt(tasks.size())));
        } else if (what < 70) {
            one.connected(random.nextBoolean());
        } else if (what == 70) {
            one.lost(random.nextBoolean(), 1);
        } else if (what < 73) {
            add(random);
        } else if (what < 76) {
            rename(one, rack(random));
        } else if (what < 78) {
            one.customAttributes(Map.of());
        } else if (what < 82) {
            one.drain(random.nextBoolean());
        } else if (what < 85) {
            one.load().claim("daemon", random.nextBoolean() ? Yard.takes(512, 1_024) : null);
        }
    }

    private static void stop(Task stopped) {
        stopped.instance().load().left(stopped.group());
        stopped.instance().load().count(-1, 0);
        stopped.instance().load().release(stopped.reservation());
    }
}
