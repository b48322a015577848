package dev.drydock.junit.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.drydock.junit.DrydockExtension;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * What the extension adds to a test: a hundred tests of a class that has none, of one that has it and asks for a client,
 * and of one that calls it. JUnit's own cost for a test is the limit.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ExtensionBenchmark {

    private static final int TESTS = 100;

    private final Launcher launcher = LauncherFactory.create();
    private final LauncherDiscoveryRequest empty = of(EmptyTests.class);
    private final LauncherDiscoveryRequest injected = of(InjectedTests.class);
    private final LauncherDiscoveryRequest calling = of(CallingTests.class);

    /** JUnit alone. */
    static class EmptyTests {
        @RepeatedTest(TESTS)
        void empty() {}
    }

    /** A world and a client for each test. */
    @ExtendWith(DrydockExtension.class)
    static class InjectedTests {
        @RepeatedTest(TESTS)
        void injected(EcsClient ecs) {}
    }

    /** A world, a client and a call for each test. */
    @ExtendWith(DrydockExtension.class)
    static class CallingTests {
        @RepeatedTest(TESTS)
        void calling(EcsClient ecs) {
            ecs.createCluster(b -> b.clusterName("prod"));
        }
    }

    private static LauncherDiscoveryRequest of(Class<?> tests) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .build();
    }

    private long run(LauncherDiscoveryRequest request) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(request, summary);
        long passed = summary.getSummary().getTestsSucceededCount();
        if (passed != TESTS) {
            throw new IllegalStateException(passed + " of " + TESTS + " tests passed");
        }
        return passed;
    }

    /** The limit: a test that does nothing. */
    @Benchmark
    @OperationsPerInvocation(TESTS)
    public long emptyTest() {
        return run(empty);
    }

    /** A test that asks for a client. */
    @Benchmark
    @OperationsPerInvocation(TESTS)
    public long injectedTest() {
        return run(injected);
    }

    /** A test that asks for a client and calls it once. */
    @Benchmark
    @OperationsPerInvocation(TESTS)
    public long callingTest() {
        return run(calling);
    }
}
