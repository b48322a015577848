package dev.drydock.internal.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.invariant.Finding;
import dev.drydock.internal.invariant.Findings;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever checks changes at every instant finds what whoever checks everything does, and looks at less. */
class LogCheckerTest {

    private static final int WORLDS = 300;
    private static final int STEPS = 60;

    private final LogStore store = new LogStore(
            new AccountRegion("123456789012", "us-east-1"), Timings.realistic(), new LogBound(50_000, told -> {}));
    private long now = 1_000;
    private int asked;
    private final LogChecker checker = new LogChecker(store, () -> {
        asked++;
        return now;
    });

    @Test
    void random_worlds_are_found_as_broken_by_their_changes_as_by_all_of_them() {
        int broken = 0;
        for (int seed = 1; seed <= WORLDS; seed++) {
            LogCheckerTest world = new LogCheckerTest();
            Random random = new Random(seed);
            Findings byChanges = new Findings();
            Findings byAll = new Findings();
            for (int step = 0; step < STEPS; step++) {
                world.change(random);
                if (random.nextInt(3) > 0) {
                    world.checker.checkChanges(byChanges);
                    world.checker.check(byAll);

                    assertThat(set(byChanges))
                            .as("seed %s, step %s", seed, step)
                            .isEqualTo(set(byAll));
                }
            }
            broken += byAll.all().isEmpty() ? 0 : 1;
        }

        assertThat(broken).isBetween(WORLDS / 3, WORLDS - 1);
    }

    private static Set<Finding> set(Findings findings) {
        return new HashSet<>(findings.all());
    }

    @Test
    void what_has_not_changed_is_not_looked_at_again() {
        write("/a", "one", 10);
        write("/a", "two", 10);
        write("/b", "one", 10);
        checker.checkChanges(new Findings());
        asked = 0;

        checker.checkChanges(new Findings());
        int atRest = asked;
        write("/a", "two", 1);
        checker.checkChanges(new Findings());

        assertThat(atRest).isZero();
        assertThat(asked).isEqualTo(1);
        assertThat(stream("/a", "two").unchecked()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everything_is_looked_at_by_whoever_asks_for_all_or_restores(boolean restore) {
        write("/a", "one", 10);
        write("/b", "one", 10);
        checker.checkChanges(new Findings());
        asked = 0;

        if (restore) {
            store.restore(store.image(), Map.of());
            checker.checkChanges(new Findings());
        } else {
            checker.check(new Findings());
        }

        assertThat(asked).isEqualTo(2);
    }

    // ---- what may happen to log groups, sound or not

    private void change(Random random) {
        String group = "/g" + random.nextInt(4);
        String name = "s" + random.nextInt(4);
        switch (random.nextInt(24)) {
            case 0 -> store.remove(group);
            case 1 -> group(group).remove(name);
            case 2 -> stream(group, name).forgetBefore(now - random.nextInt(200));
            case 3 -> stream(group, name).sweep(now - random.nextInt(200));
            case 4 -> store.restore(store.image(), Map.of());
            case 5 -> now += random.nextInt(500);
            case 6 -> {
                if (random.nextInt(8) == 0) {
                    group(group).add(name, now + 1 + random.nextInt(300));
                }
            }
            default -> stream(group, name).append(batch(random));
        }
    }

    /** Sorted and arrived by now, but for one in a hundred each. */
    private List<StoredEvent> batch(Random random) {
        long arrived = random.nextInt(100) == 0 ? now + 1 + random.nextInt(300) : now;
        List<StoredEvent> batch = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            batch.add(new StoredEvent(now - random.nextInt(400), arrived, store.nextArrival(), "x"));
        }
        batch.sort(Comparator.comparing(StoredEvent::cursor));
        if (random.nextInt(100) == 0) {
            batch.add(new StoredEvent(batch.get(0).timestamp() - 1, arrived, store.nextArrival(), "before"));
        }
        return batch;
    }

    private void write(String group, String name, int events) {
        List<StoredEvent> batch = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            batch.add(new StoredEvent(now, now, store.nextArrival(), "x"));
        }
        stream(group, name).append(batch);
    }

    private EventStream stream(String group, String name) {
        EventStream found = group(group).find(name);
        return found == null ? group(group).add(name, now) : found;
    }

    private GroupState group(String name) {
        GroupState found = store.find(name);
        if (found != null) {
            return found;
        }
        store.add(
                new Group(name, store.arnOf(name), Instant.EPOCH, Group.STANDARD, null, null, false, new TreeMap<>()));
        return group(name);
    }
}
