package dev.drydock.junit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The file that has all of a failing test's report, in {@code target/drydock}, {@code build/drydock} or the directory for
 * temporary files. Its name is the same in each run of a test, so that a run which passes takes away what an earlier one
 * has left.
 */
public final class JournalFile {

    private static final String DIRECTORY = "drydock";
    private static final String SUFFIX = "-drydock-journal.txt";

    /** Together with the rest of the name well within what file systems take. */
    private static final int READABLE = 120;

    private JournalFile() {}

    /** Writes the file of a test, over that of an earlier run, so that no reader ever sees a part of it. */
    public static Path write(ExtensionContext context, String text) throws IOException {
        return write(of(context), text);
    }

    private static Path write(Path file, String text) throws IOException {
        boolean interrupted = Thread.interrupted(); // by a test that says so with its failure; it would close the file
        try {
            return writeUndisturbed(file, text);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Path writeUndisturbed(Path file, String text) throws IOException {
        Path directory = Files.createDirectories(file.getParent());
        Path part = directory.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid()); // as may another fork
        try {
            Files.write(part, text.getBytes(StandardCharsets.UTF_8)); // writeString refuses half a character
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes away what an earlier run of a test has left. */
    public static void forget(ExtensionContext context) {
        try {
            Files.deleteIfExists(of(context));
        } catch (IOException inUse) {
            // somebody looks at it, as some systems allow to hold on to; a test does not fail for that
        }
    }

    private static Path of(ExtensionContext context) {
        return output().resolve(DIRECTORY).resolve(name(context.getUniqueId(), readable(context)));
    }

    /**
     * A name that every file system takes, also those that tell no case and know devices by names.
     *
     * @param uniqueId tells apart what has the same readable name: overloads, invocations, packages
     */
    static String name(String uniqueId, String readable) {
        String safe = readable.replaceAll("[^A-Za-z0-9_-]+", "_");
        String start = safe.length() <= READABLE ? safe : safe.substring(0, READABLE);
        return start + "-" + Integer.toHexString(uniqueId.hashCode()) + SUFFIX;
    }

    /** {@code OrdersTest-Refunds-are_paid_back}. A dynamic test has neither class nor method; what it is in has. */
    private static String readable(ExtensionContext context) {
        ExtensionContext at = context;
        while (at.getTestClass().isEmpty() && at.getParent().isPresent()) {
            at = at.getParent().get();
        }
        List<String> names = new ArrayList<>();
        Class<?> type = at.getTestClass().orElse(null);
        while (type != null) {
            names.add(type.getSimpleName());
            type = type.getEnclosingClass();
        }
        Collections.reverse(names);
        at.getTestMethod().ifPresent(method -> names.add(method.getName()));
        return names.isEmpty() ? "unknown" : String.join("-", names);
    }

    private static Path output() {
        return Stream.of("target", "build")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")))
                .toAbsolutePath();
    }
}
