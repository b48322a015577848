package dev.drydock.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the source refuses what is not simulated. */
final class NotSimulatedSource {

    private static final Pattern REFUSAL =
            Pattern.compile("NotSimulated\\.refuse(?:Member\\(\\s*[\\w.()]+,|\\()\\s*\"([\\w.]+)\"");

    private NotSimulatedSource() {}

    static List<String> membersRefused() {
        try (Stream<Path> files = sources()) {
            return files.flatMap(file -> REFUSAL.matcher(read(file)).results().map(each -> each.group(1)))
                    .toList();
        }
    }

    static List<String> filesThatThrowByThemselves() {
        try (Stream<Path> files = sources()) {
            return files.filter(file -> read(file).contains("new UnsupportedOperationException(")
                            || read(file).contains("extends UnsupportedOperationException"))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static Stream<Path> sources() {
        try {
            return Files.walk(Path.of("src", "main", "java"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
