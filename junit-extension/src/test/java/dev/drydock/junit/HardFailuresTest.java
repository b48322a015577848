package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;

/** Tests that fail in ways that make it hard to tell why. */
class HardFailuresTest {

    private static List<Path> files(EngineExecutionResults results) {
        return results.allEvents().reportingEntryPublished().list().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .filter(entry -> entry.containsKey("drydock.journal"))
                .map(entry -> Path.of(entry.get("drydock.journal")))
                .toList();
    }

    private static void assertTold(EngineExecutionResults results, String message) throws IOException {
        Throwable failure = JupiterRun.failure(results);
        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(DrydockJournal.class);
        assertThat(files(results))
                .singleElement()
                .satisfies(file -> assertThat(Files.readString(file)).contains("ecs:CreateCluster"));
    }

    @Test
    void a_thread_that_is_interrupted_keeps_its_journal_and_stays_interrupted() throws IOException {
        assertTold(JupiterRun.run(InterruptedCase.class), "interrupted");
        assertThat(InterruptedCase.STAYED).isTrue();
    }

    @Test
    void half_a_character_does_not_keep_a_journal_from_its_file() throws IOException {
        EngineExecutionResults results = JupiterRun.run(HalfCharacterCase.class);

        assertTold(results, "half");
        assertThat(new String(Files.readAllBytes(files(results).get(0)), StandardCharsets.UTF_8))
                .contains("half ?");
    }

    @Test
    void a_test_that_is_out_of_time_is_told_of() throws IOException {
        assertTold(JupiterRun.run(LateCase.class), "timed out after 100 milliseconds");
    }

    @Test
    void an_exception_that_takes_nothing_else_is_left_as_it_is_and_its_file_is_there() {
        EngineExecutionResults results = JupiterRun.run(ClosedExceptionCase.class);

        assertThat(JupiterRun.failure(results)).hasNoSuppressedExceptions();
        assertThat(files(results)).hasSize(1);
    }

    @ExtendWith(DrydockExtension.class)
    static class InterruptedCase {

        private static final AtomicBoolean STAYED = new AtomicBoolean();

        @Test
        void test(EcsClient ecs) {
            ecs.createCluster();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }

        @AfterEach
        void after() {
            STAYED.set(Thread.currentThread().isInterrupted());
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class HalfCharacterCase {

        @Test
        void test(EcsClient ecs) {
            assertThatThrownBy(() -> ecs.createCluster(b -> b.clusterName("half \uD83D")))
                    .isInstanceOf(InvalidParameterException.class);
            throw new IllegalStateException("half");
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class LateCase {

        @Test
        @Timeout(value = 100, unit = TimeUnit.MILLISECONDS)
        void test(Drydock aws) {
            aws.ecs().createCluster();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class ClosedExceptionCase {

        @Test
        void test(EcsClient ecs) {
            ecs.createCluster();
            throw new ClosedException();
        }
    }

    private static final class ClosedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        ClosedException() {
            super("closed", null, false, false);
        }
    }
}
