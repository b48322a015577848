package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose virtual machine cannot go on ends with it, and never lives on and answers nobody. */
class LostMachineTest {

    /** Log events without retention are kept for ever, so whoever goes on writing fills any heap. */
    @Test
    void a_server_whose_world_outgrows_the_heap_ends_and_says_so() throws Exception {
        Process server = jvm(DrydockServer.class.getName(), "--port", "0");
        CompletableFuture<String> told = told(server);
        URI endpoint = endpoint(server);
        call(endpoint, "CreateLogGroup", "{\"logGroupName\":\"g\"}");
        call(endpoint, "CreateLogStream", "{\"logGroupName\":\"g\",\"logStreamName\":\"s\"}");
        String batch = batch();

        try {
            while (server.isAlive()) {
                call(endpoint, "PutLogEvents", batch);
            }
        } catch (IOException hungUp) {
            // In the midst of a call.
        }

        assertEnded(server, told, "java.lang.OutOfMemoryError: ");
    }

    /** Half a megabyte of events; larger requests would be refused for the size of the heap. */
    private static String batch() {
        String message = "x".repeat(50_000);
        return "{\"logGroupName\":\"g\",\"logStreamName\":\"s\",\"logEvents\":["
                + IntStream.range(0, 10)
                        .mapToObj(i ->
                                "{\"timestamp\":" + System.currentTimeMillis() + ",\"message\":\"" + message + "\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"answering", "reading", "dispatching", "elsewhere"})
    void a_virtual_machine_error_ends_the_process_wherever_it_comes_up(String where) throws Exception {
        Process lost = jvm(LostMachineTest.class.getName(), where);
        CompletableFuture<String> told = told(lost);

        assertEnded(lost, told, "java.lang.InternalError: lost while " + where);
    }

    /** What the test above runs: a server that meets the end at one of its places. */
    public static void main(String[] where) throws Exception {
        InternalError lost = new InternalError("lost while " + where[0]);
        DrydockServer.endWithTheVirtualMachine();
        switch (where[0]) {
            case "answering" -> {
                DrydockServer server =
                        DrydockServer.listen(ServerOptions.parse(List.of("--port", "0", "--time=step:1s")), System.err);
                server.drydock().time().executor().execute(() -> {
                    throw lost;
                });
                callOrEnd(server.endpoint());
            }
            case "reading" -> {
                RequestThreads threads = new RequestThreads(RequestThreads.BODY);
                threads.execute(() -> {
                    throw lost;
                });
            }
            case "dispatching" -> {
                HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                RequestThreads threads = new RequestThreads(RequestThreads.BODY);
                listener.setExecutor(exchange -> RequestThreads.orEnd(() -> {
                    threads.shutdown();
                    throw lost;
                }));
                listener.start();
                callOrEnd(URI.create("http://127.0.0.1:" + listener.getAddress().getPort()));
            }
            default ->
                new Thread(() -> {
                            throw lost;
                        })
                        .start();
        }
        new CompletableFuture<>().get(); // as a server waits, which nothing but its own end ends
    }

    private static void callOrEnd(URI endpoint) throws Exception {
        try {
            call(endpoint, "ListClusters", "{}");
        } catch (IOException hungUp) {
            System.err.println("The process lives on: " + hungUp);
        }
    }

    private static void assertEnded(Process process, CompletableFuture<String> told, String why) throws Exception {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
            assertThat(told.get(10, TimeUnit.SECONDS)).contains("Drydock ends: " + why);
            assertThat(process.exitValue()).isEqualTo(3);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void call(URI endpoint, String operation, String body) throws IOException, InterruptedException {
        String target = operation.equals("ListClusters") ? "AmazonEC2ContainerServiceV20141113." : "Logs_20140328.";
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(endpoint)
                                .timeout(Duration.ofSeconds(30))
                                .header("X-Amz-Target", target + operation)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding());
    }

    private static URI endpoint(Process server) throws IOException {
        String first = server.inputReader(StandardCharsets.UTF_8).readLine();
        return URI.create(first.substring(first.indexOf("http")));
    }

    private static CompletableFuture<String> told(Process process) {
        return CompletableFuture.supplyAsync(
                () -> process.errorReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n")));
    }

    private static Process jvm(String... main) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(main));
        return new ProcessBuilder(command).start();
    }
}
