package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.time.TimeMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Tests that use a Drydock which is there already. */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // fields are filled by the extension
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@Execution(ExecutionMode.SAME_THREAD) // its cases share what is static
class ExistingDrydockTest {

    /** What tests have found at their begin. */
    private static final List<Integer> FOUND = new ArrayList<>();

    /** Stands for what a class has that many tests extend. */
    abstract static class Base {

        static final Drydock AWS = Drydock.builder().seed(5).build();

        /** Kept by an application. */
        static final EcsClient APPLICATION = AWS.ecs();

        @RegisterExtension
        static final DrydockExtension DRYDOCK = DrydockExtension.of(AWS);
    }

    @BeforeEach
    @AfterEach
    void forget() {
        FOUND.clear();
        Base.AWS.reset();
    }

    @Test
    void it_is_reset_before_each_test_even_if_that_asks_for_no_part_of_it() {
        Base.APPLICATION.createCluster(b -> b.clusterName("left-over"));

        passes(3, ResetCase.class);

        assertThat(FOUND).containsExactly(0, 0, 0);
    }

    @Test
    void it_stays_open_and_holds_what_the_last_test_left() {
        passes(3, ResetCase.class);

        assertThat(Base.APPLICATION.listClusters().clusterArns()).hasSize(1);
    }

    @Test
    void tests_that_share_a_world_share_it_after_one_reset() {
        Base.APPLICATION.createCluster(b -> b.clusterName("left-over"));

        passes(2, SharedCase.class);
        passes(2, OneInstanceCase.class);

        assertThat(FOUND).containsExactly(1, 2, 0, 1);
    }

    @Test
    void without_reset_each_test_finds_what_the_one_before_left() {
        passes(2, WithoutResetCase.class);

        assertThat(FOUND).containsExactly(0, 1);
    }

    @Test
    void a_supplier_is_asked_for_each_test_and_a_function_is_told_which() {
        passes(2, SuppliedCase.class);
        passes(2, ByContextCase.class);
    }

    @Test
    void a_supplier_that_has_none_is_told() {
        EngineExecutionResults results = JupiterRun.run(NoneCase.class);

        assertThat(JupiterRun.failure(results))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("DrydockExtension.of(…) finds no Drydock for method test of " + NoneCase.class.getName()
                        + ": what it was given to ask gave null. Make the Drydock before the extension asks for it, in a"
                        + " static field above the extension's for example");
    }

    @Test
    void its_clients_are_led_by_transport_and_endpoint_too() {
        passes(1, TransportCase.class);
        passes(1, EndpointCase.class);

        assertThatCode(() -> Base.APPLICATION.listClusters()).doesNotThrowAnyException();
    }

    @Test
    void annotations_that_say_how_a_world_is_made_are_refused() {
        List<Throwable> failures = JupiterRun.failures(JupiterRun.run(MakingCase.class));

        assertThat(failures)
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrder(
                        "@DrydockSeed cannot be used for method seeded of " + MakingCase.class.getName()
                                + ": its Drydock was there before, given to DrydockExtension.of(…), and has a seed. Say it"
                                + " where that Drydock is made: Drydock.builder().seed(…)",
                        "@DrydockAccount cannot be used for method abroad of " + MakingCase.class.getName()
                                + ": its Drydock was there before, given to DrydockExtension.of(…), and has an account and"
                                + " region. Say them where that Drydock is made, by Drydock.builder(), or ask it for others,"
                                + " by drydock.account(id) and drydock.region(name)");
    }

    @Test
    void what_moves_time_may_differ_for_a_test() {
        passes(2, TimeCase.class);
        passes(1, TimeWithoutResetCase.class);

        assertThat(Base.AWS.time().mode()).isEqualTo(TimeMode.auto());
    }

    @Test
    void the_seed_property_does_not_reach_it() {
        EngineExecutionResults results =
                JupiterRun.of(SeedCase.class).with("drydock.seed", "99").execute();

        assertThat(JupiterRun.failures(results)).isEmpty();
    }

    @Test
    void a_failure_has_its_journal_and_an_unsound_world_fails_the_test() {
        List<Throwable> failures = JupiterRun.failures(JupiterRun.run(FailingCase.class));

        assertThat(failures).hasSize(2);
        assertThat(failures.get(0).getSuppressed()[0])
                .hasMessageContaining("What happened in this Drydock (seed 5)")
                .hasMessageContaining("#1 ecs:CreateCluster");
        assertThat(failures.get(1)).hasMessageContaining("This is a bug in Drydock");
    }

    @Test
    void a_test_that_begins_while_another_uses_it_is_refused() {
        Throwable failure = JupiterRun.failure(JupiterRun.run(AtOnceCase.class));

        assertThat(failure)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("The Drydock that DrydockExtension.of(…) has for method test of " + SeedCase.class.getName()
                        + " is in use by method test of " + AtOnceCase.class.getName()
                        + ", which a reset would disturb. Let tests that share a Drydock run one after another, by"
                        + " @ResourceLock(\"drydock\") on all of them; give each its own, by DrydockExtension.with(…); or"
                        + " say of(…).withoutReset() if they are to see each other's work.");
        passes(1, SeedCase.class);
    }

    private static void passes(int tests, Class<?> testClass) {
        EngineExecutionResults results = JupiterRun.run(testClass);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    private static void findsAndLeavesOneMore() {
        int found = Base.AWS.view().clusterArns().size();
        FOUND.add(found);
        Base.APPLICATION.createCluster(b -> b.clusterName("cluster-" + found));
    }

    static class ResetCase extends Base {

        @RepeatedTest(3)
        void test() {
            findsAndLeavesOneMore();
        }
    }

    static class SharedCase extends Base {

        @BeforeAll
        static void furnish(Drydock aws) {
            aws.ecs().createCluster(b -> b.clusterName("prod"));
        }

        @RepeatedTest(2)
        void test() {
            findsAndLeavesOneMore();
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceCase extends Base {

        @RepeatedTest(2)
        void test(Drydock aws) {
            assertThat(aws).isSameAs(AWS);
            findsAndLeavesOneMore();
        }
    }

    static class WithoutResetCase {

        @RegisterExtension
        static final DrydockExtension DRYDOCK = DrydockExtension.of(Base.AWS).withoutReset();

        @RepeatedTest(2)
        void test() {
            findsAndLeavesOneMore();
        }
    }

    static class SuppliedCase {

        private static Drydock next = Drydock.create();

        @RegisterExtension
        static final DrydockExtension DRYDOCK = DrydockExtension.of(() -> next);

        @RepeatedTest(2)
        void test(Drydock aws) {
            assertThat(aws).isSameAs(next);
            next = Drydock.create();
        }
    }

    static class ByContextCase {

        private static final Drydock ONE = Drydock.create();
        private static final Drydock OTHER = Drydock.create();

        @RegisterExtension
        static final DrydockExtension DRYDOCK =
                DrydockExtension.ofContext(context -> context.getDisplayName().startsWith("one") ? ONE : OTHER);

        @Test
        void one(Drydock aws) {
            assertThat(aws).isSameAs(ONE);
        }

        @Test
        void other(Drydock aws) {
            assertThat(aws).isSameAs(OTHER);
        }
    }

    static class NoneCase {

        @RegisterExtension
        static final DrydockExtension DRYDOCK = DrydockExtension.of(() -> null);

        @Test
        void test() {}
    }

    @DrydockTransport
    static class TransportCase extends Base {

        @Test
        void test() {
            EcsClient.create().createCluster();

            assertThat(APPLICATION.listClusters().clusterArns()).hasSize(1);
        }
    }

    @DrydockEndpoint
    static class EndpointCase extends Base {

        @Test
        void test() {
            EcsClient.create().createCluster();

            assertThat(APPLICATION.listClusters().clusterArns()).hasSize(1);
        }
    }

    static class MakingCase extends Base {

        @Test
        @DrydockSeed(42)
        void seeded() {}

        @Test
        @DrydockAccount(region = "eu-west-1")
        void abroad() {}
    }

    static class TimeCase extends Base {

        @Test
        @DrydockTime(DrydockTime.Mode.MANUAL)
        void manual() {
            assertThat(AWS.time().mode()).isEqualTo(TimeMode.manual());
        }

        @Test
        void auto() {
            assertThat(AWS.time().mode()).isEqualTo(TimeMode.auto());
        }
    }

    static class TimeWithoutResetCase {

        @RegisterExtension
        static final DrydockExtension DRYDOCK = DrydockExtension.of(Base.AWS).withoutReset();

        @Test
        @DrydockTime(DrydockTime.Mode.MANUAL)
        void manual(Drydock aws) {
            assertThat(aws.time().mode()).isEqualTo(TimeMode.manual());
        }
    }

    static class SeedCase extends Base {

        @Test
        void test() {
            assertThat(AWS.seed()).isEqualTo(5);
        }
    }

    static class FailingCase extends Base {

        @Test
        void fails() {
            APPLICATION.createCluster();
            throw new AssertionError("in the test");
        }

        @Test
        @DrydockInvariants
        void leaves_an_unsound_world() {
            AWS.given().cluster("prod").instances(1, "m5.large");
            AWS.restore(new Snapshot(AWS.snapshot().json().replace("\"runningTasks\" : 0,", "\"runningTasks\" : 3,")));
        }
    }

    static class AtOnceCase extends Base {

        @Test
        void test() throws Throwable {
            throw JupiterRun.failure(JupiterRun.run(SeedCase.class));
        }
    }
}
