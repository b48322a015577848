package dev.drydock.junit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * The whole journal as a file: published through JUnit; where that cannot be, because JUnit is older than 5.12 or its
 * launcher has no directory for output, a file of our own in {@code target/drydock}, {@code build/drydock} or the
 * directory for temporary files.
 */
final class JournalFile {

    static final String NAME = "drydock-journal.txt";

    /** By name: it came with JUnit 5.12, and takes another class from 5.14 on. */
    private static final Optional<Method> PUBLISH = Arrays.stream(ExtensionContext.class.getMethods())
            .filter(each -> each.getName().equals("publishFile") && each.getParameterCount() == 3)
            .findFirst();

    private JournalFile() {}

    /** Publishes a journal; false if that cannot be. */
    static boolean publish(ExtensionContext context, String text) {
        if (PUBLISH.isEmpty()) {
            return false;
        }
        Method publish = PUBLISH.get();
        ThrowingConsumer<Path> write = path -> Files.writeString(path, text);
        try {
            Object textPlain =
                    publish.getParameterTypes()[1].getField("TEXT_PLAIN_UTF_8").get(null);
            publish.invoke(context, NAME, textPlain, write);
            return true;
        } catch (ReflectiveOperationException unavailable) {
            if (unavailable instanceof InvocationTargetException && unavailable.getCause() instanceof Error error) {
                throw error;
            }
            return false;
        }
    }

    /** Writes a file of our own, over that of an earlier run of the same test. */
    static Path write(ExtensionContext context, String text) throws IOException {
        Path directory = Files.createDirectories(output().resolve("drydock"));
        String which = Integer.toHexString(context.getUniqueId().hashCode()); // of those that share a method's name
        return Files.writeString(directory.resolve(test(context) + "-" + which + "-" + NAME), text);
    }

    /** A dynamic test has neither class nor method; what it is in has. */
    private static String test(ExtensionContext context) {
        ExtensionContext at = context;
        while (at.getTestClass().isEmpty() && at.getParent().isPresent()) {
            at = at.getParent().get();
        }
        String type = at.getTestClass().map(Class::getName).orElse("unknown");
        return at.getTestMethod().map(method -> type + "." + method.getName()).orElse(type);
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
