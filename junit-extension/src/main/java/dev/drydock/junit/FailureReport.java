package dev.drydock.junit;

import java.nio.file.Files;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** Adds to a failure what happened in the world until then, while the world still exists. */
final class FailureReport {

    static final String FILE = "drydock-journal.txt";
    private static final String TOLD = "told";

    private FailureReport() {}

    /**
     * Attaches the journal to a failure and publishes it with the seed, once per test; if the test used no world,
     * reports only an unmarked field.
     */
    static void tell(ExtensionContext context, Throwable failure) {
        boolean noFailure = failure instanceof TestAbortedException;
        boolean noMemoryToTell = failure instanceof OutOfMemoryError;
        if (noFailure || noMemoryToTell) {
            return;
        }
        explain(context, failure);
        if (!TestWorld.exists(context)) {
            return;
        }
        TestWorld world = TestWorld.existing(context);
        if (alreadyTold(context)) {
            return; // a failing @AfterEach is printed below the failure of its test, which has the journal
        }
        String text = world.drydock().journal().text();
        failure.addSuppressed(new DrydockJournal(world, text));
        publish(context, world, text, failure);
    }

    /** Once per failure, which JUnit may pass to several of our methods. */
    private static void explain(ExtensionContext context, Throwable failure) {
        for (Throwable suppressed : failure.getSuppressed()) {
            if (suppressed instanceof ExtensionConfigurationException) {
                return;
            }
        }
        UnmarkedFields.explain(context, failure)
                .map(ExtensionConfigurationException::new)
                .ifPresent(failure::addSuppressed);
    }

    private static boolean alreadyTold(ExtensionContext context) {
        // keyed by the context's id, for a store also finds what its parents hold
        String key = TOLD + context.getUniqueId();
        boolean told = TestWorld.store(context).get(key) != null;
        TestWorld.store(context).put(key, true);
        return told;
    }

    private static void publish(ExtensionContext context, TestWorld world, String text, Throwable failure) {
        context.publishReportEntry(WorldOptions.SEED_PROPERTY, Long.toString(world.seed()));
        try {
            context.publishFile(FILE, MediaType.TEXT_PLAIN_UTF_8, path -> Files.writeString(path, text));
        } catch (RuntimeException unavailable) {
            // a launcher without an output directory must not hide the failure that is being reported
            failure.addSuppressed(unavailable);
        }
    }
}
