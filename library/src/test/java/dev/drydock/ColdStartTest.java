package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a fresh JVM loads up to its first answer, because that is what a first test waits for; the benchmark {@code ColdStart}
 * times it. Where one of these fails, {@code -Xlog:class+load} tells after which class the new ones are loaded; often the
 * JVM only verifies that one may be passed for another.
 */
class ColdStartTest {

    /** Each costs about a quarter of a millisecond; there were 84 when this was written. */
    private static final int MOST_CLASSES = 92;

    /** Each costs as much as a class, and the first of its shape more; there was one when this was written. */
    private static final int MOST_LAMBDAS = 3;

    private static List<String> loaded;

    /** A world and its first call. */
    static final class FirstCall {

        private FirstCall() {}

        public static void main(String[] args) {
            System.out.println(FirstCall.class.getName());
            Drydock.create().ecs().createCluster(b -> b.clusterName("prod"));
        }
    }

    @BeforeAll
    static void start_a_jvm() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstCall.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        loaded = lines.subList(lines.indexOf(FirstCall.class.getName()) + 1, lines.size()).stream()
                .map(line -> line.substring(0, Math.max(0, line.indexOf(" source:"))))
                .filter(name -> !name.startsWith(ColdStartTest.class.getName()))
                .toList();
    }

    private static List<String> ours(boolean lambdas) {
        return loaded.stream()
                .filter(name -> name.startsWith("dev.drydock.") && name.contains("$$Lambda") == lambdas)
                .toList();
    }

    private static List<String> of(String... prefixes) {
        return loaded.stream()
                .filter(name -> List.of(prefixes).stream().anyMatch(name::startsWith))
                .toList();
    }

    @Test
    void few_of_our_classes_are_loaded() {
        assertThat(ours(false)).contains(Drydock.class.getName()).hasSizeLessThanOrEqualTo(MOST_CLASSES);
    }

    @Test
    void next_to_no_lambda_of_ours_is_linked() {
        assertThat(ours(true)).hasSizeLessThanOrEqualTo(MOST_LAMBDAS);
    }

    @Test
    void nothing_of_what_is_not_used_is_loaded() {
        assertThat(of(
                        "dev.drydock.fault.",
                        "dev.drydock.internal.fault.",
                        "dev.drydock.internal.container.",
                        "dev.drydock.internal.ecr.",
                        "dev.drydock.internal.loadbalancing.",
                        "dev.drydock.internal.logs.",
                        "dev.drydock.internal.metrics.",
                        "dev.drydock.internal.wire."))
                .isEmpty();
    }

    @Test
    void no_library_but_the_sdk_is_loaded() {
        assertThat(loaded.stream()
                        .filter(name -> name.contains("."))
                        .filter(name -> !name.matches("(java|jdk|sun|dev\\.drydock|software\\.amazon\\.awssdk)\\..*"))
                        .toList())
                .isEmpty();
    }

    @Test
    void nothing_is_done_that_is_slow_at_first() {
        assertThat(of(
                        "java.lang.reflect.Proxy",
                        "java.lang.runtime.ObjectMethods", // equality and hashes of records
                        "java.util.Formatter",
                        "java.util.ServiceLoader",
                        "java.util.regex.Matcher",
                        "sun.net.www.protocol.file.FileURLConnection", // resources are read through these two
                        "sun.net.www.protocol.jar.JarURLConnection"))
                .isEmpty();
    }

    /** Texts are joined as the compiler is told to, without a bootstrap at run time. */
    @Test
    void no_text_is_joined_by_a_factory() throws IOException {
        for (String name : ours(false)) {
            try (InputStream in = Drydock.class.getResourceAsStream('/' + name.replace('.', '/') + ".class")) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .as(name)
                        .doesNotContain("StringConcatFactory");
            }
        }
    }
}
