package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The parts of the README and of other pages that are made from the code, between a pair of comments each. */
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
    static void assertHolds(String part, String content) {
        assertHolds("README.md", part, content);
    }

    /** The same of another page, by its path. */
    static synchronized void assertHolds(String page, String part, String content) {
        Path file = root().resolve(page);
        String begin = "<!-- " + part + " -->\n";
        String end = "<!-- /" + part + " -->";
        try {
            String text = Files.readString(file);
            assertThat(text).as("%s, where the part \"%s\" belongs", page, part).contains(begin, end);
            int from = text.indexOf(begin) + begin.length();
            int to = text.indexOf(end);
            if (Boolean.getBoolean("drydock.write")) {
                Files.writeString(file, text.substring(0, from) + content + text.substring(to));
            } else {
                assertThat(text.substring(from, to))
                        .as("the part \"%s\" of %s; write it anew with -Ddrydock.write=true", part, page)
                        .isEqualTo(content);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
