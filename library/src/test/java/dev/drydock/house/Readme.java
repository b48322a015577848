package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The parts of the README that are made from the code, between a pair of comments each. */
final class Readme {

    private Readme() {}

    /** The folder of the whole project. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("junit-extension"))) {
            folder = folder.getParent();
        }
        return Objects.requireNonNull(folder, "The tests run inside the project");
    }

    /** Checks that a part reads so, or with {@code -Ddrydock.write=true} makes it read so. */
    static synchronized void assertHolds(String part, String content) {
        Path file = root().resolve("README.md");
        String begin = "<!-- " + part + " -->\n";
        String end = "<!-- /" + part + " -->";
        try {
            String readme = Files.readString(file);
            int from = readme.indexOf(begin) + begin.length();
            int to = readme.indexOf(end);
            if (Boolean.getBoolean("drydock.write")) {
                Files.writeString(file, readme.substring(0, from) + content + readme.substring(to));
            } else {
                assertThat(readme.substring(from, to))
                        .as("the part \"%s\" of README.md; write it anew with -Ddrydock.write=true", part)
                        .isEqualTo(content);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
