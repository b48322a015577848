package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.Invariants.Violation;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecs.EcsRegion;
import dev.drydock.internal.ecs.service.scheduler.DeploymentWatch;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.invariant.Finding;
import dev.drydock.internal.invariant.Findings;
import dev.drydock.internal.world.InvariantWatch;
import dev.drydock.internal.world.RegionState;
import dev.drydock.time.TimeMode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Each invariant can be broken, and is found broken: a checker that finds nothing whatever happens checks nothing. */
class BreachesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AccountRegion HOME = new AccountRegion("123456789012", "us-east-1");
    private static final long LATER = 9_000_000_000_000L;

    /** Not a field of its own, because worlds in fields must be sound after every test. */
    private final List<Drydock> worlds = List.of(Drydock.builder()
            .time(TimeMode.manual())
            .patience(Integer.MAX_VALUE)
            .build());

    private Drydock aws() {
        return worlds.get(0);
    }

    private EcsClient ecs() {
        return aws().ecs();
    }

    private void furnished() {
        aws().given()
                .cluster("prod")
                .instances(1, "m5.large")
                .service("web", "shop/web:1")
                .running(2);
        ecs().registerTaskDefinition(b -> b.family("ship")
                .containerDefinitions(c ->
                        c.name("app").image("nginx:1").cpu(100).memory(128).portMappings(p -> p.containerPort(80))));
        String stopped = ecs().runTask(
                        b -> b.cluster("prod").taskDefinition("ship").count(3))
                .tasks()
                .get(0)
                .taskArn();
        aws().time().advance(Duration.ofMinutes(2));
        ecs().stopTask(b -> b.cluster("prod").task(stopped));
        aws().time().advance(Duration.ofMinutes(2));
        aws().given().logGroup("/ecs/web");
        aws().logs().createLogStream(b -> b.logGroupName("/ecs/web").logStreamName("one"));
        long now = aws().time().instant().toEpochMilli();
        aws().logs()
                .putLogEvents(b -> b.logGroupName("/ecs/web")
                        .logStreamName("one")
                        .logEvents(
                                e -> e.timestamp(now - 1).message("first"),
                                e -> e.timestamp(now).message("second")));
    }

    // ---- what a snapshot can be changed to

    /** A snapshot taken apart. */
    private record Parts(ObjectNode root) {

        ObjectNode store(String name) {
            return (ObjectNode) root.get("regions").get(0).get("stores").get(name);
        }

        ArrayNode tickets() {
            return (ArrayNode) root.get("tickets");
        }

        ObjectNode service() {
            return (ObjectNode) store("ecs.services").get("services").get(0);
        }

        ArrayNode deployments() {
            return (ArrayNode) service().get("deployments").get("current");
        }

        ObjectNode deployment() {
            return (ObjectNode) deployments().get(0);
        }

        /** The task of that place among those that are not STOPPED. */
        ObjectNode task(int place) {
            List<JsonNode> live = new ArrayList<>();
            for (JsonNode each : store("ecs.tasks").get("tasks")) {
                if (!each.get("course").get("state").asText().equals("STOPPED")) {
                    live.add(each);
                }
            }
            return (ObjectNode) live.get(place);
        }

        ObjectNode instance() {
            return (ObjectNode)
                    store("ecs.container-instances").get("instances").get(0);
        }

        ObjectNode stream() {
            return (ObjectNode)
                    store("logs.groups").get("groups").get(0).get("streams").get(0);
        }
    }

    private record Breach(String invariant, Consumer<Parts> how) {

        @Override
        public String toString() {
            return invariant;
        }
    }

    static List<Breach> changes() {
        List<Breach> all = new ArrayList<>();
        all.addAll(changesOfTasks());
        all.addAll(changesOfServices());
        all.addAll(otherChanges());
        return all;
    }

    private static List<Breach> changesOfTasks() {
        return List.of(
                new Breach(
                        "the indexes of tasks equal a recount",
                        parts -> ((ArrayNode) parts.store("ecs.tasks").get("stopped")).removeAll()),
                new Breach(
                        "a task runs or is on its way",
                        parts -> course(parts.task(0)).put("state", "STOPPING")),
                new Breach(
                        "the instants of a task are in order",
                        parts -> instants(parts.task(0)).put("startedAt", 1)),
                new Breach(
                        "nothing that happened to a task lies in the future",
                        parts -> instants(parts.task(0)).put("agentsStartedAt", LATER)),
                new Breach(
                        "the books of an instance balance",
                        parts -> ((ObjectNode) parts.instance().get("load")).put("runningTasks", 7)),
                new Breach("no host port has two owners", parts -> {
                    JsonNode ports = given(parts.task(2)).get("hostPorts");
                    given(parts.task(3)).set("hostPorts", ports.deepCopy());
                }));
    }

    private static List<Breach> changesOfServices() {
        return List.of(
                new Breach(
                        "a service has one PRIMARY deployment",
                        parts -> parts.deployments().add(parts.deployment().deepCopy())),
                new Breach(
                        "every task of a service is one deployment's",
                        parts -> ((ArrayNode) parts.deployment().get("tasks")).remove(0)),
                new Breach("a deployment that is done disappears", parts -> {
                    ObjectNode done = parts.deployment().deepCopy();
                    ((ObjectNode) done.get("fixed")).put("id", "ecs-svc/1");
                    ((ArrayNode) done.get("tasks")).removeAll();
                    parts.deployments().add(done);
                    parts.tickets().removeAll();
                }),
                new Breach(
                        "a service is as desired or on its way",
                        parts -> parts.service().put("desired", -1)),
                new Breach(
                        "a service deployment is open while its rollout is",
                        parts -> ((ObjectNode) parts.deployment().get("state")).put("rollout", "IN_PROGRESS")),
                new Breach(
                        "counts of services equal a recount",
                        parts -> parts.store("ecs.tasks")
                                .get("specs")
                                .forEach(each -> ((ArrayNode) each.get("origin").get("owners")).removeAll())),
                new Breach(
                        "counts of services equal a recount",
                        parts -> parts.store("ecs.tasks")
                                .get("specs")
                                .forEach(each -> ((ObjectNode) each.get("origin")).put("startedBy", "ecs-svc/0"))),
                new Breach(
                        "nothing that is told of a service lies in the future",
                        parts -> ((ObjectNode) parts.service()
                                        .get("events")
                                        .get("events")
                                        .get(0))
                                .put("createdAt", LATER / 1000)));
    }

    private static List<Breach> otherChanges() {
        return List.of(
                new Breach(
                        "a pending event names what exists",
                        parts -> ((ObjectNode) parts.tickets().get(0).get("event"))
                                .put("service", "arn:aws:ecs:us-east-1:123456789012:service/prod/gone")),
                new Breach("an event is pending once", parts -> {
                    ObjectNode twin = parts.tickets().get(0).deepCopy();
                    parts.tickets()
                            .add(twin.put(
                                    "sequence", parts.root().get("sequence").asLong()));
                    parts.root().put("sequence", parts.root().get("sequence").asLong() + 1);
                }),
                new Breach(
                        "no log event arrives in the future",
                        parts -> ((ObjectNode) parts.stream().get("events").get(0)).put("ingestedAt", LATER)),
                new Breach(
                        "log events are in order",
                        parts -> ((ObjectNode) parts.stream().get("events").get(0)).put("timestamp", LATER)));
    }

    private static ObjectNode course(ObjectNode task) {
        return (ObjectNode) task.get("course");
    }

    private static ObjectNode instants(ObjectNode task) {
        return (ObjectNode) task.get("instants");
    }

    private static ObjectNode given(ObjectNode task) {
        return (ObjectNode) task.get("containers").get(0).get("given");
    }

    private void change(Consumer<Parts> how) {
        try {
            ObjectNode root = (ObjectNode) JSON.readTree(aws().snapshot().json());
            how.accept(new Parts(root));
            aws().restore(new Snapshot(root.toString()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_world_that_was_changed_behind_its_back_is_found_out(Breach breach) {
        furnished();
        assertThat(aws().invariants().violations()).isEmpty();

        change(breach.how());

        assertThat(aws().invariants().violations())
                .extracting(Violation::invariant)
                .contains(breach.invariant());
    }

    // ---- what only those see who watch

    private EcsRegion region() {
        return aws().world().region(HOME).ecsRegion();
    }

    private EcsTask taskOfService() {
        return region().tasks().all().stream()
                .filter(each -> each.spec().group().equals("service:web"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> invariants(Findings findings) {
        return findings.all().stream().map(Finding::invariant).toList();
    }

    static Map<String, Consumer<BreachesTest>> watched() {
        Map<String, Consumer<BreachesTest>> all = new LinkedHashMap<>();
        all.put("the scheduler starts no more tasks than the ceiling allows", BreachesTest::launchesOneTooMany);
        all.put("the scheduler keeps as many healthy tasks as the floor says", BreachesTest::stopsOneTooMany);
        all.put("no state goes backwards", BreachesTest::goesBack);
        return all;
    }

    static Stream<String> watchedInvariants() {
        return watched().keySet().stream();
    }

    private final Findings findings = new Findings();

    private void launchesOneTooMany() {
        furnished();
        DeploymentWatch watch = region().watch(findings);
        // One is wanted and two may be; a third task of the service is launched.
        change(parts -> parts.service().put("desired", 0));

        watch.launched(taskOfService());
    }

    private Optional<EcsTask> stopping() {
        return region().tasks().all().stream()
                .filter(each -> each.isStopping() && each.spec().group().equals("service:web"))
                .findFirst();
    }

    private void stopsOneTooMany() {
        furnished();
        ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(1));
        aws().time().advanceUntil(() -> stopping().isPresent(), Duration.ofMinutes(5));
        String stopping = stopping().orElseThrow().arn();
        DeploymentWatch watch = region().watch(findings);
        change(parts -> parts.service().put("desired", 4));

        watch.stopping(Objects.requireNonNull(region().tasks().find(stopping)));
    }

    private void goesBack() {
        furnished();
        aws().given().taskDefinition("next", "shop/web:2");
        ecs().updateService(b -> b.cluster("prod").service("web").taskDefinition("next"));
        aws().time().advance(Duration.ofSeconds(30));
        Snapshot before = aws().snapshot();
        aws().time().settle();
        Checker watch = region().watch(findings);
        watch.check(findings);
        aws().restore(before);

        watch.check(findings);
    }

    @ParameterizedTest
    @MethodSource("watchedInvariants")
    void what_the_scheduler_should_not_do_is_found_by_whoever_watches(String invariant) {
        watched().get(invariant).accept(this);

        assertThat(invariants(findings)).contains(invariant);
    }

    @Test
    void what_watching_finds_in_the_last_look_is_told_by_that_look() {
        furnished();
        aws().given().taskDefinition("next", "shop/web:2");
        ecs().updateService(b -> b.cluster("prod").service("web").taskDefinition("next"));
        aws().time().advance(Duration.ofSeconds(30));
        RegionState region = aws().world().region(HOME);
        Store services = region.stores().stream()
                .filter(each -> each.name().equals("ecs.services"))
                .findFirst()
                .orElseThrow();
        Record before = services.image();
        InvariantWatch watch = aws().world().invariants().watch();
        aws().time().settle();
        assertThat(watch.violations()).isEmpty();

        services.restore(before, Map.of());

        assertThat(watch.violations()).extracting(Finding::invariant).contains("no state goes backwards");
    }

    // ---- nothing is left out

    @Test
    void every_invariant_of_every_checker_is_broken_here() throws ReflectiveOperationException {
        Set<String> broken = new TreeSet<>(watched().keySet());
        changes().forEach(each -> broken.add(each.invariant()));

        Set<String> all = new TreeSet<>();
        for (String checker : List.of(
                "dev.drydock.internal.ecs.task.TaskChecker",
                "dev.drydock.internal.ecs.task.InstanceResourcesChecker",
                "dev.drydock.internal.ecs.service.operation.ServiceChecker",
                "dev.drydock.internal.ecs.service.scheduler.DeploymentWatch",
                "dev.drydock.internal.logs.store.LogChecker",
                "dev.drydock.internal.world.TicketChecker")) {
            for (Field each : Class.forName(checker).getDeclaredFields()) {
                if (Modifier.isStatic(each.getModifiers()) && each.getType() == String.class) {
                    each.setAccessible(true);
                    all.add((String) each.get(null));
                }
            }
        }
        assertThat(broken).isEqualTo(all);
    }
}
