package dev.drydock.serverjar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar} of what was just packaged. */
@Timeout(120)
class ServerJarTest {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void serves_a_cluster() throws Exception {
        URI server = start();

        HttpResponse<String> made =
                call(server, "AmazonEC2ContainerServiceV20141113.CreateCluster", "{\"clusterName\":\"prod\"}");

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("arn:aws:ecs:us-east-1:123456789012:cluster/prod");
    }

    @Test
    void begins_with_a_world_in_yaml(@TempDir Path folder) throws Exception {
        Path world = Files.writeString(folder.resolve("world.yaml"), """
                clusters:
                  - name: prod
                """);
        URI server = start("--world", world.toString());

        HttpResponse<String> listed = call(server, "AmazonEC2ContainerServiceV20141113.ListClusters", "{}");

        assertThat(listed.body()).contains("cluster/prod");
    }

    @Test
    void serves_the_neighbors() throws Exception {
        URI server = start();

        HttpResponse<String> targets =
                call(server, "AnyScaleFrontendService.DescribeScalableTargets", "{\"ServiceNamespace\":\"ecs\"}");

        assertThat(targets.statusCode()).isEqualTo(200);
        assertThat(targets.body()).contains("\"ScalableTargets\":[]");
    }

    @Test
    void says_what_it_can_be_told() throws Exception {
        Process process = launch("--help");

        assertThat(output(process).readLine()).startsWith("Usage: java -jar drydock-server.jar");
        assertThat(process.waitFor()).isZero();
    }

    private URI start(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(List.of(options));
        BufferedReader output = output(launch(all.toArray(String[]::new)));
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group());
            }
        }
        throw new AssertionError("No address in what it said: " + said);
    }

    private Process launch(String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-jar", System.getProperty("server.jar")));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private HttpResponse<String> call(URI server, String target, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server)
                .header("X-Amz-Target", target)
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
