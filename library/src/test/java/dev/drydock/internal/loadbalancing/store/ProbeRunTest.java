package dev.drydock.internal.loadbalancing.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.account.TargetRegistry.Answering;
import dev.drydock.internal.account.TargetRegistry.Health;
import dev.drydock.internal.account.TargetRegistry.PathAnswer;
import dev.drydock.internal.account.TargetRegistry.Silence;
import dev.drydock.internal.loadbalancing.store.TargetFindings.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Health without an event for each check, held against one that counts each of them. */
class ProbeRunTest {

    private static final CheckSettings CHECK =
            new CheckSettings("HTTP", "traffic-port", "/health", 30, 5, 5, 2, "200", null);

    private static final long FIRST = 15_000;

    private static TargetFindings silent(long from, long until) {
        return new TargetFindings(List.of(), new Answering(List.of(new Silence(from, until)), List.of()), CHECK);
    }

    @Test
    void a_new_target_is_healthy_by_the_first_check_it_passes() {
        ProbeRun run = ProbeRun.starting(FIRST);

        assertThat(run.decided(CHECK, silent(0, 0))).isEqualTo(FIRST);
    }

    @Test
    void a_new_target_is_unhealthy_when_as_many_checks_as_the_threshold_says_have_timed_out() {
        ProbeRun run = ProbeRun.starting(FIRST);

        assertThat(run.decided(CHECK, silent(0, Long.MAX_VALUE))).isEqualTo(FIRST + 30_000 + 5_000);
    }

    @Test
    void a_healthy_target_that_is_not_silent_stays_so_for_ever() {
        ProbeRun run = ProbeRun.starting(FIRST).until(FIRST, CHECK, silent(0, 0));

        assertThat(run.health()).isEqualTo(Health.HEALTHY);
        assertThat(run.decided(CHECK, silent(0, 0))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_silence_between_two_checks_is_not_noticed() {
        ProbeRun run = ProbeRun.starting(FIRST).until(FIRST, CHECK, silent(16_000, 44_999));

        assertThat(run.decided(CHECK, silent(16_000, 44_999))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void an_unhealthy_target_must_pass_five_in_a_row() {
        ProbeRun run = ProbeRun.starting(FIRST).until(100_000, CHECK, silent(0, 100_000));

        assertThat(run.health()).isEqualTo(Health.UNHEALTHY);
        assertThat(run.decided(CHECK, silent(0, 100_000))).isEqualTo(FIRST + 30_000 * (3 + 4));
    }

    /** The instants at which the health changes, and to what, when every check is looked at by itself. */
    private static TreeMap<Long, Health> oneByOne(CheckSettings check, TargetFindings findings, long first, long end) {
        TreeMap<Long, Health> changes = new TreeMap<>();
        Health health = Health.INITIAL;
        int good = 0;
        int bad = 0;
        for (long sent = first; sent < end; sent += check.interval() * 1_000L) {
            String failure = findings.failure(sent);
            good = failure == null ? good + 1 : 0;
            bad = failure == null ? 0 : bad + 1;
            Health next = health;
            if (health != Health.HEALTHY && good >= (health == Health.INITIAL ? 1 : check.healthy())) {
                next = Health.HEALTHY;
            } else if (health != Health.UNHEALTHY && bad >= check.unhealthy()) {
                next = Health.UNHEALTHY;
            }
            if (next != health) {
                health = next;
                good = 0;
                bad = 0;
                changes.put("Request timed out".equals(failure) ? sent + check.timeout() * 1_000L : sent, health);
            }
        }
        return changes;
    }

    private static TargetFindings findings(Random random, CheckSettings check, int end) {
        List<Silence> silences = new ArrayList<>();
        List<PathAnswer> paths = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            long from = random.nextInt(end);
            silences.add(new Silence(from, from + random.nextInt(400_000)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int code = random.nextBoolean() ? 200 : 503;
            paths.add(new PathAnswer(random.nextInt(end), random.nextInt(5) == 0 ? "/" : "/health", code));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            said.add(new Said(random.nextInt(end), random.nextBoolean() ? null : "Health checks failed"));
        }
        paths.sort(Comparator.comparingLong(PathAnswer::from));
        said.sort(Comparator.comparingLong(Said::from));
        return new TargetFindings(said, new Answering(silences, paths), check);
    }

    @Test
    void health_changes_when_it_would_if_every_check_were_looked_at() {
        Random random = new Random(2_116);
        int end = 3_000_000;
        int seen = 0;
        for (int i = 0; i < 10_000; i++) {
            int interval = 5 + random.nextInt(60);
            CheckSettings check = new CheckSettings(
                    "HTTP",
                    "traffic-port",
                    "/health",
                    interval,
                    2 + random.nextInt(interval - 3),
                    2 + random.nextInt(9),
                    2 + random.nextInt(9),
                    "200",
                    null);
            TargetFindings findings = findings(random, check, end);
            long first = random.nextInt(20_000);

            TreeMap<Long, Health> changes = new TreeMap<>();
            ProbeRun run = ProbeRun.starting(first);
            for (long due = run.decided(check, findings); due < end; due = run.decided(check, findings)) {
                if (random.nextBoolean()) {
                    // To look in between changes nothing.
                    run = run.until(Math.max(first, due - 1 - random.nextInt(50_000)), check, findings);
                }
                run = run.until(due, check, findings);
                changes.put(due, run.health());
            }

            TreeMap<Long, Health> expected = oneByOne(check, findings, first, end);
            assertThat(changes).as("round %s", i).isEqualTo(new TreeMap<>(expected.headMap((long) end)));
            seen += changes.size();
        }
        assertThat(seen).as("changes").isGreaterThan(20_000);
    }
}
