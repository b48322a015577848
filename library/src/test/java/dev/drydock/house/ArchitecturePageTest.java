package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.operation.EcrOperation;
import dev.drydock.operation.EcsOperation;
import dev.drydock.operation.LogsOperation;
import dev.drydock.operation.OperationName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the architecture names packages, classes and methods that there are, and leaves no package out. */
class ArchitecturePageTest {

    private static final Path ROOT = Readme.root();
    private static final Path MAIN = ROOT.resolve("library/src/main/java/dev/drydock");

    /** {@code Pipeline}, {@code Pipeline.invoke} or {@code Action.Fail}; constants such as RUNNING are none. */
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]*[a-z][A-Za-z]*)(?:\\.([A-Za-z]+))?`");

    private static final Pattern PACKAGE = Pattern.compile("`(internal[.a-z]*)`");

    @Test
    void every_package_has_its_line_and_every_line_a_package() throws IOException {
        String page = page();
        String tree = page.substring(page.indexOf("<!-- packages -->"), page.indexOf("<!-- /packages -->"));

        Set<String> lines = tree.lines()
                .filter(line -> line.matches("[.a-z]+ .*"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(lines).isEqualTo(packages());
    }

    @Test
    void every_class_and_method_the_page_names_exists() throws IOException {
        Map<String, String> classes = sourcesByClass();
        Set<String> missing = new TreeSet<>();
        for (MatchResult named : NAME.matcher(page()).results().toList()) {
            String source = classes.get(named.group(1));
            String member = named.group(2);
            boolean exists = source == null
                    ? member == null && isKnownElsewhere(named.group(1))
                    : member == null || declares(source, member);
            if (!exists) {
                missing.add(named.group());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_package_the_text_names_exists() throws IOException {
        Set<String> named = PACKAGE.matcher(page())
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages()).containsAll(named);
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/architecture.md"));
    }

    private static Set<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> MAIN.relativize(file.getParent()).toString().replace('/', '.'))
                    .map(name -> name.isEmpty() ? "." : name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, String> sourcesByClass() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : List.of("library/src/main", "library/src/test", "junit-extension/src/main")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file ->
                                sources.put(file.getFileName().toString().replace(".java", ""), read(file)));
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean declares(String source, String member) {
        String declared = Character.isUpperCase(member.charAt(0))
                ? "\\b(class|interface|record|enum) " + member + "\\b"
                : "(?m)^    [^*/\\n]*[\\w>\\]] " + member + "\\(";
        return Pattern.compile(declared).matcher(source).find();
    }

    /** An operation of AWS's, or a class of the JDK. */
    private static boolean isKnownElsewhere(String name) {
        Stream<OperationName> operations = Stream.of(
                        EcsOperation.values(), EcrOperation.values(), LogsOperation.values())
                .flatMap(Stream::of);
        return operations.anyMatch(each -> each.operation().equals(name)) || isOfTheJdk(name);
    }

    private static boolean isOfTheJdk(String name) {
        try {
            Class.forName("java.lang." + name);
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }
}
