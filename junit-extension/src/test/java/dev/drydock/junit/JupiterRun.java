package dev.drydock.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * Runs classes of tests on JUnit Jupiter, inside a test. They are static and named {@code …Case}, so that nothing but
 * this runs them.
 */
final class JupiterRun {

    private final EngineTestKit.Builder kit;

    private JupiterRun(Class<?> testClass) {
        this.kit = EngineTestKit.engine("junit-jupiter").selectors(selectClass(testClass));
    }

    static JupiterRun of(Class<?> testClass) {
        return new JupiterRun(testClass);
    }

    static EngineExecutionResults run(Class<?> testClass) {
        return of(testClass).execute();
    }

    JupiterRun with(String parameter, String value) {
        kit.configurationParameter(parameter, value);
        return this;
    }

    JupiterRun withSystemProperties() {
        kit.enableImplicitConfigurationParameters(true);
        return this;
    }

    EngineExecutionResults execute() {
        return kit.execute();
    }

    /** What the failed tests and classes failed with, in the order in which they ended. */
    static List<Throwable> failures(EngineExecutionResults results) {
        return results.allEvents().failed().map(JupiterRun::failure).toList();
    }

    /** What the only failure was. */
    static Throwable failure(EngineExecutionResults results) {
        List<Throwable> failures = failures(results);
        if (failures.size() != 1) {
            throw new AssertionError("Expected one failure, but had " + failures);
        }
        return failures.get(0);
    }

    /** What a failed or aborted test ended with. */
    static Throwable failure(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
