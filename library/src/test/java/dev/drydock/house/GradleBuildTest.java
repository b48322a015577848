package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sample's build by Gradle says what its twin by Maven says, which is built and run: the same dependencies, of the
 * versions that everything here is built with.
 */
class GradleBuildTest {

    private static final Path SAMPLE = Readme.root().resolve("samples/gradle");
    private static final Pattern DECLARED = Pattern.compile(
            "(?m)^ {4}(implementation|testImplementation|testRuntimeOnly)\\((platform\\()?\"([\\w.-]+):([\\w.-]+)(?::([\\w.-]+))?\"\\)");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([\\w.-]+)</groupId>\\s*<artifactId>([\\w.-]+)</artifactId>(?:\\s*<scope>(\\w+)</scope>)?");

    @Test
    void its_dependencies_are_those_of_the_build_by_maven() throws IOException {
        Map<String, String> gradle = new TreeMap<>();
        declared()
                .filter(each -> each.group(2) == null)
                .forEach(each -> gradle.put(
                        each.group(3) + ':' + each.group(4), each.group(1).startsWith("test") ? "test" : "compile"));
        Map<String, String> maven = new TreeMap<>();
        DEPENDENCY
                .matcher(Files.readString(SAMPLE.resolve("pom.xml")))
                .results()
                .forEach(each -> maven.put(
                        each.group(1) + ':' + each.group(2), each.group(3) == null ? "compile" : each.group(3)));

        assertThat(gradle).isNotEmpty().isEqualTo(maven);
    }

    @Test
    void its_versions_are_those_of_this_build() throws IOException {
        String parent = Files.readString(Readme.root().resolve("pom.xml"));
        Map<String, String> versions = new TreeMap<>();
        declared()
                .filter(each -> each.group(5) != null)
                .forEach(each -> versions.put(each.group(3) + ':' + each.group(4), each.group(5)));

        assertThat(versions)
                .containsOnly(
                        Map.entry("software.amazon.awssdk:bom", tag(parent, "aws.version")),
                        Map.entry("org.junit:junit-bom", tag(parent, "junit.version")),
                        Map.entry("dev.drydock:drydock-junit", tag(parent, "version")));
    }

    @Test
    void its_tests_run_on_the_junit_platform() throws IOException {
        assertThat(SAMPLE.resolve("build.gradle.kts")).content().contains("useJUnitPlatform()");
    }

    private static Stream<MatchResult> declared() throws IOException {
        return DECLARED.matcher(Files.readString(SAMPLE.resolve("build.gradle.kts")))
                .results();
    }

    private static String tag(String pom, String name) {
        String begin = '<' + name + '>';
        int from = pom.indexOf(begin) + begin.length();
        return pom.substring(from, pom.indexOf("</", from));
    }
}
