package dev.drydock.junit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Tests that route clients, in a JVM that has made no SDK client yet and has no WireMock. */
final class SocketlessRun {

    private SocketlessRun() {}

    /** What the run printed. */
    static String inJvmOfItsOwn(Class<?> testClass) throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("wiremock"))
                .collect(Collectors.joining(File.pathSeparator));
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        SocketlessRun.class.getName(),
                        testClass.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jvm.waitFor();
        return output;
    }

    public static void main(String[] testClass) throws ClassNotFoundException {
        EngineExecutionResults results = JupiterRun.run(Class.forName(testClass[0]));
        System.out.println(
                results.testEvents().succeeded().count() + " succeeded, failures: " + JupiterRun.failures(results));
    }
}
