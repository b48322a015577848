package dev.drydock.junit;

import dev.drydock.junit.report.JournalFile;
import dev.drydock.junit.report.TrimmedTraces;
import dev.drydock.report.Report;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** Adds to a failure what happened in the world until then, while the world still exists. */
final class FailureReport {

    private static final String TOLD = "told";
    private static final int DEEPEST = 20;
    private static final String JOURNAL_PROPERTY = "drydock.journal";

    private FailureReport() {}

    /**
     * Attaches the report to a failure and publishes where all of it is, with the seed, once per test; if the test used no world,
     * reports only an unmarked field.
     */
    static void tell(ExtensionContext context, Throwable failure) {
        if (isIgnored(failure)) {
            return;
        }
        explain(context, failure);
        // a failing @AfterEach is printed below the failure of its test, which has the journal
        if (TestWorld.exists(context) && !alreadyTold(context)) {
            tell(context, TestWorld.existing(context), failure);
        }
    }

    /** The same of a constructor, whose test JUnit may not show. */
    static void tellOfConstructor(ExtensionContext context, Throwable failure) {
        if (!Constructions.isForHiddenTest(context)) {
            tell(context, failure);
            return;
        }
        Constructions constructions = Constructions.of(context);
        if (!isIgnored(failure)) {
            constructions.existing().ifPresent(world -> tell(context, world, failure));
        }
        constructions.fail();
    }

    /** Once per failure, which JUnit may pass to several of our methods. */
    private static void explain(ExtensionContext context, Throwable failure) {
        for (Throwable suppressed : failure.getSuppressed()) {
            if (suppressed instanceof ExtensionConfigurationException) {
                return;
            }
        }
        AwsFields.explainUnmarked(context, failure)
                .or(() -> explainUnconnected(context, failure))
                .map(ExtensionConfigurationException::new)
                .ifPresent(failure::addSuppressed);
    }

    /** What to do about a client that finds no connection, because its HTTP client is not the SDK's choice. */
    private static Optional<String> explainUnconnected(ExtensionContext context, Throwable failure) {
        return TestWorld.exists(context)
                        && TestWorld.existing(context).isReachedInMemory()
                        && Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                                .limit(DEEPEST)
                                .anyMatch(ConnectException.class::isInstance)
                ? Optional.of(
                        "With @DrydockTransport a client of the SDK that is given an HTTP client of its own reaches"
                                + " nothing. Leave the HTTP client to the SDK, give it drydock.httpClient(), or use"
                                + " @DrydockEndpoint")
                : Optional.empty();
    }

    private static boolean alreadyTold(ExtensionContext context) {
        // keyed by the context's id, for a store also finds what its parents hold
        String key = TOLD + context.getUniqueId();
        boolean told = TestWorld.store(context).get(key) != null;
        TestWorld.store(context).put(key, true);
        return told;
    }

    /** Which Jupiter takes for one of its own. */
    private static boolean isAssumptionOfJUnit4(Throwable failure) {
        Class<?> type = failure.getClass();
        while (type != null && !type.getName().equals("org.junit.internal.AssumptionViolatedException")) {
            type = type.getSuperclass();
        }
        return type != null;
    }

    private static boolean isIgnored(Throwable failure) {
        boolean noFailure = failure instanceof TestAbortedException || isAssumptionOfJUnit4(failure);
        boolean noMemoryToTell = failure instanceof OutOfMemoryError;
        return noFailure || noMemoryToTell;
    }

    /** What goes wrong on the way, such as in a test's own toString(), must not hide the failure that is being reported. */
    private static void tell(ExtensionContext context, TestWorld world, Throwable failure) {
        try {
            tellAll(context, world, failure);
        } catch (RuntimeException | StackOverflowError unavailable) {
            failure.addSuppressed(unavailable);
        }
    }

    private static void tellAll(ExtensionContext context, TestWorld world, Throwable failure) {
        Report report = world.drydock().view().report();
        context.publishReportEntry(WorldOptions.SEED_PROPERTY, Long.toString(world.seed()));
        DrydockJournal told = new DrydockJournal(world.seed(), report, keep(context, report, failure));
        failure.addSuppressed(told);
        boolean holds = List.of(failure.getSuppressed()).contains(told); // some exceptions take none
        if (!holds || TrimmedTraces.isAskedFor()) {
            System.err.println(told.getMessage());
        }
    }

    /** Keeps all of it, and says where; if that cannot be, it must not hide the failure that is being reported. */
    private static Optional<Path> keep(ExtensionContext context, Report report, Throwable failure) {
        try {
            Path file = JournalFile.write(context, report.whole());
            context.publishReportEntry(JOURNAL_PROPERTY, file.toString());
            return Optional.of(file);
        } catch (IOException unavailable) {
            failure.addSuppressed(unavailable);
            return Optional.empty();
        }
    }
}
