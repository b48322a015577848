package dev.drydock.benchmarks;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Prints what the heap holds after 10,000 and after 100,000 requests over HTTP; the two should be alike. */
public final class ServerHeap {

    private ServerHeap() {}

    /** Runs for half a minute. */
    public static void main(String[] none) throws Exception {
        try (Drydock aws = Drydock.builder().patience(Integer.MAX_VALUE).build()) {
            aws.given().cluster("prod").service("web", "shop/web:1").running(1);
            String task = aws.ecs().listTasks(b -> b.cluster("prod")).taskArns().get(0);
            WireMockServer server = aws.wiremock().start();
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl()))
                    .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.DescribeTasks")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"cluster\":\"prod\",\"tasks\":[\"" + task + "\"]}"))
                    .build();
            HttpClient http = HttpClient.newHttpClient();
            send(http, request, 10_000);
            long early = usedMegabytes();
            send(http, request, 90_000);
            long late = usedMegabytes();
            System.out.println("after 10,000 requests " + early + " MB, after 100,000 " + late + " MB");
        }
    }

    private static void send(HttpClient http, HttpRequest request, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.body());
            }
        }
    }

    /** Collections that are asked for are over when the call returns; the second one takes what the first one let go. */
    private static long usedMegabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
    }
}
