package dev.drydock.junit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrimmedTracesTest {

    private static final String JAR = "/home/some one/app/target/surefire/surefirebooter-20261201_5.jar ";

    @TempDir
    Path directory = Path.of("");

    /** The command of a virtual machine that Surefire has started with these properties. */
    private String started(String jar, String properties) throws IOException {
        Path surefire = Files.createDirectories(directory.resolve("sure fire"));
        Files.writeString(surefire.resolve("surefire-20261201_1tmp"), properties);
        return jar + surefire + " 2026-12-01T04-10-32_305-jvmRun1 surefire-20261201_1tmp surefire_0-20261201_3tmp";
    }

    @Test
    void a_virtual_machine_whose_surefire_trims_is_told_by_its_properties() throws IOException {
        assertThat(TrimmedTraces.isAskedFor(started(JAR, "isTrimStackTrace=true\n")))
                .isTrue();
    }

    @Test
    void so_is_one_that_was_started_by_a_class() throws IOException {
        String main = "org.apache.maven.surefire.booter.ForkedBooter ";

        assertThat(TrimmedTraces.isAskedFor(started(main, "isTrimStackTrace=true\n")))
                .isTrue();
    }

    @Test
    void one_whose_surefire_leaves_traces_whole_is_none() throws IOException {
        assertThat(TrimmedTraces.isAskedFor(started(JAR, "isTrimStackTrace=false\n")))
                .isFalse();
        assertThat(TrimmedTraces.isAskedFor(started(JAR, ""))).isFalse();
    }

    @Test
    void one_that_is_not_surefires_is_none() {
        assertThat(TrimmedTraces.isAskedFor("")).isFalse();
        assertThat(TrimmedTraces.isAskedFor("com.intellij.rt.junit.JUnitStarter -junit5"))
                .isFalse();
        assertThat(TrimmedTraces.isAskedFor(JAR + "/gone 2026 surefire-1_1tmp surefire_0-1_3tmp"))
                .isFalse();
    }

    @Test
    void this_build_trims_none() {
        assertThat(TrimmedTraces.isAskedFor()).isFalse();
    }

    /** What made it necessary to tell: should Surefire begin to print what is suppressed, this class can go. */
    @Test
    void surefire_leaves_out_what_is_suppressed_where_it_trims() throws ReflectiveOperationException, IOException {
        AssertionError failure = new AssertionError("the test's own");
        failure.addSuppressed(new IllegalStateException("What happened"));

        String printed = trimmed(failure, getClass().getName());

        assertThat(printed).contains("the test's own").doesNotContain("What happened");
    }

    /** By Surefire's own class, in a loader of its own, so that it does not meet the one that runs this test. */
    private static String trimmed(Throwable failure, String testClass)
            throws ReflectiveOperationException, IOException {
        try (URLClassLoader surefire = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            return (String) surefire.loadClass("org.apache.maven.surefire.report.SmartStackTraceParser")
                    .getMethod("stackTraceWithFocusOnClassAsString", Throwable.class, String.class)
                    .invoke(null, failure, testClass);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        }
    }

    private static URL[] jars() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "surefire-classes"))) {
            List<URL> jars = new ArrayList<>();
            for (Path jar : files.sorted().toList()) {
                jars.add(url(jar));
            }
            return jars.toArray(new URL[0]);
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
