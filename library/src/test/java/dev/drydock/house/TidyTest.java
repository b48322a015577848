package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that a compiler does not know; each failure says what to do instead. */
class TidyTest {

    private static final int LONGEST_FILE = 500;
    private static final int LONGEST_METHOD = 60;
    private static final int MOST_FILES = 30;

    private static final Path ROOT = Readme.root();

    /** Calls that bring the outside world in, and what to use instead. */
    private static final Map<String, String> BANNED = new TreeMap<>(Map.ofEntries(
            Map.entry("Instant\\.now\\(", "context.now() or kernel.now()"),
            Map.entry("LocalDate(Time)?\\.now\\(", "kernel.now()"),
            Map.entry("System\\.(currentTimeMillis|nanoTime)\\(", "kernel.now()"),
            Map.entry("Clock\\.system", "drydock.time()"),
            Map.entry("UUID\\.randomUUID\\(", "kernel.ids()"),
            Map.entry("Math\\.random\\(|new Random\\(|ThreadLocalRandom|SecureRandom", "kernel.chance()"),
            Map.entry("new Thread\\(|Executors\\.new|CompletableFuture\\.\\w+Async\\(", "events of the kernel"),
            Map.entry("Thread\\.sleep\\(", "kernel.sleep(...)"),
            Map.entry("parallelStream\\(|\\.parallel\\(\\)", "one thread")));

    /**
     * Where patterns come from a table of ours: AWS's API models, and the values of account settings. And where
     * {@code matches} is a member of the SDK's.
     */
    private static final Set<String> PATTERNS_OF_OURS =
            Set.of("SafePattern.java", "AccountSetting.java", "TestMetricFilter.java");

    /** What takes a pattern, given anything but a text in quotes. */
    private static final Pattern TAKES_PATTERN = Pattern.compile(
            "(?:Pattern\\.(?:compile|matches)|\\.(?:replaceAll|replaceFirst|split))\\(\\s*(?![\"'\\s]|\\(?\\w+ *(?:,[^()]*\\))?->)([\\w.]+)");

    /** The same of {@code String.matches}, which shares its name with methods of ours that take two texts or one of theirs. */
    private static final Pattern MATCHES_PATTERN =
            Pattern.compile("(?<!Wildcard|attern)\\.matches\\(\\s*(?![\"\\s)])([\\w.]+)\\)");

    private static final Pattern CONSTANT_TEXT = Pattern.compile("static final String (\\w+) =\\s*\"");

    private static final Pattern METHOD =
            Pattern.compile("^    (?! )(?!return |throw |new |else|@|//|\\*|\\}).*\\)( throws [\\w., ]+)? \\{$");

    @Test
    void the_world_outside_is_touched_by_the_kernel_alone() {
        List<String> found = new ArrayList<>();
        for (Path file : mainSources()) {
            // Samples are users' code, which may look at a real clock.
            if (!file.toString().contains("/dev/drydock/internal/kernel/")
                    && !name(file).startsWith("samples")) {
                String text = read(file);
                BANNED.forEach((pattern, instead) -> {
                    Matcher matcher = Pattern.compile(pattern).matcher(text);
                    if (matcher.find()) {
                        found.add(name(file) + " uses " + matcher.group() + "; use " + instead);
                    }
                });
            }
        }

        assertThat(found).isEmpty();
    }

    /**
     * Java's engine goes back and tries again, so that a pattern a user gives could keep the world busy for ever. What is
     * handed to it is written down in the source; {@code LinearPattern} is for everything else.
     */
    @Test
    void java_matches_no_pattern_that_a_user_gives() {
        List<String> found = new ArrayList<>();
        for (Path file : mainSources()) {
            String text = read(file);
            if (PATTERNS_OF_OURS.contains(file.getFileName().toString())
                    || text.contains("import com.google.re2j.Pattern;")) {
                continue;
            }
            Set<String> constants = new TreeSet<>();
            CONSTANT_TEXT.matcher(text).results().forEach(each -> constants.add(each.group(1)));
            for (Pattern call : List.of(TAKES_PATTERN, MATCHES_PATTERN)) {
                call.matcher(text)
                        .results()
                        .filter(each -> !constants.contains(each.group(1)))
                        .forEach(each -> found.add(name(file) + " has " + each.group() + "; use LinearPattern"));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void no_file_is_longer_than_500_lines() {
        assertThat(sources().filter(file -> !isGenerated(file)))
                .allSatisfy(
                        file -> assertThat(lines(file)).as("%s", name(file)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void no_method_is_longer_than_60_lines() {
        List<String> found = new ArrayList<>();
        sources().filter(file -> !isGenerated(file)).forEach(file -> {
            List<String> lines = lines(file);
            for (int start = 0; start < lines.size(); start++) {
                if (METHOD.matcher(lines.get(start)).find()
                        && !lines.get(start).matches(".*\\b(class|record|interface|enum)\\b.*")) {
                    int end = start + 1;
                    while (end < lines.size() && !lines.get(end).equals("    }")) {
                        end++;
                    }
                    if (end - start + 1 > LONGEST_METHOD) {
                        found.add(name(file) + ":" + (start + 1) + " has " + (end - start + 1) + " lines; split it");
                    }
                }
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void every_package_says_what_lives_in_it() {
        assertThat(mainSources().stream().map(Path::getParent).distinct().filter(folder -> {
                    Path info = folder.resolve("package-info.java");
                    return !Files.exists(info)
                            || !read(info).contains("/**")
                            || !read(info).contains("@NullMarked");
                }))
                .extracting(TidyTest::name)
                .isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        Pattern later = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@Disabled");

        assertThat(sources()
                        .filter(file -> !file.endsWith("TidyTest.java")
                                && later.matcher(read(file)).find()))
                .extracting(TidyTest::name)
                .isEmpty();
    }

    @Test
    void sources_cite_pages_that_every_reader_has() {
        assertThat(sources().filter(file -> read(file).contains("\u00a7")))
                .as("cite AWS's page, or the name of the message, instead of a section of a note")
                .extracting(TidyTest::name)
                .isEmpty();
    }

    @Test
    void no_name_hides_what_a_class_is_for() {
        assertThat(sources())
                .extracting(file -> file.getFileName().toString())
                .noneMatch(name -> name.matches(".*(Utils?|Helper|Impl|Manager)\\.java"));
    }

    @Test
    void no_package_has_more_than_30_files() {
        Map<String, Integer> files = new TreeMap<>();
        mainSources().forEach(file -> files.merge(name(file.getParent()), 1, Integer::sum));

        assertThat(files)
                .allSatisfy((folder, count) -> assertThat(count).as(folder).isLessThanOrEqualTo(MOST_FILES));
    }

    private static boolean isGenerated(Path file) {
        return read(file).contains("\n@Generated(");
    }

    private static List<Path> mainSources() {
        return sources().filter(file -> file.toString().contains("/src/main/")).toList();
    }

    private static Stream<Path> sources() {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("library", "junit-extension", "samples")) {
            Path folder = ROOT.resolve(module).resolve("src");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(files::add);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }
        return files.stream();
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
