package dev.drydock.junit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Tests that route clients, in a JVM that has made no SDK client yet and has no WireMock. */
final class SocketlessRun {

    private static final String EARLIER = "earlier";

    private SocketlessRun() {}

    /** What the run printed. */
    static String inJvmOfItsOwn(Class<?> testClass) throws IOException, InterruptedException {
        return run(testClass, "");
    }

    /** The same in a JVM in which the SDK has chosen its HTTP client before, and no launcher had Drydock be asked. */
    static String inJvmWithAnEarlierClient(Class<?> testClass) throws IOException, InterruptedException {
        return run(testClass, EARLIER);
    }

    private static String run(Class<?> testClass, String before) throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("wiremock"))
                .collect(Collectors.joining(File.pathSeparator));
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        SocketlessRun.class.getName(),
                        testClass.getName(),
                        before)
                .redirectErrorStream(true)
                .start();
        String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jvm.waitFor();
        return output;
    }

    public static void main(String[] arguments) throws ClassNotFoundException {
        if (arguments[1].equals(EARLIER)) {
            EcsClient.builder()
                    .region(Region.US_EAST_1)
                    .credentialsProvider(AnonymousCredentialsProvider.create())
                    .build()
                    .close();
        }
        EngineExecutionResults results = JupiterRun.run(Class.forName(arguments[0]));
        System.out.println(
                results.testEvents().succeeded().count() + " succeeded, failures: " + JupiterRun.failures(results));
    }
}
