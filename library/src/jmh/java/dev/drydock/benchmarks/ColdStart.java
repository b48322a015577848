package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.mockito.Mockito;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;

/**
 * From {@code main} to the first answer in a fresh JVM: Drydock against a Mockito mock of the same interface. Starts
 * each several times in turn and prints the medians and their ratio.
 */
public final class ColdStart {

    private static final int ROUNDS = 9;

    private ColdStart() {}

    /** Compares, or with an argument measures one of the two. */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        if (arguments.length == 1 && arguments[0].equals("drydock")) {
            Drydock.create().ecs().createCluster(b -> b.clusterName("prod"));
            print(start);
        } else if (arguments.length == 1 && arguments[0].equals("mockito")) {
            EcsClient mock = Mockito.mock(EcsClient.class);
            Mockito.when(mock.listClusters(Mockito.any(ListClustersRequest.class)))
                    .thenReturn(ListClustersResponse.builder().build());
            mock.listClusters(ListClustersRequest.builder().build());
            print(start);
        } else {
            compare();
        }
    }

    private static void print(long start) {
        System.out.println((System.nanoTime() - start) / 1e6);
    }

    private static void compare() throws Exception {
        List<Double> drydock = new ArrayList<>();
        List<Double> mockito = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            drydock.add(measure("drydock"));
            mockito.add(measure("mockito"));
        }
        double ours = median(drydock);
        double theirs = median(mockito);
        System.out.printf(
                Locale.ROOT,
                "cold start to first answer: Drydock %.0f ms, Mockito.mock(EcsClient.class) %.0f ms, ratio %.1f%n",
                ours,
                theirs,
                theirs / ours);
    }

    private static double measure(String which) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "java", "-cp", System.getProperty("java.class.path"), ColdStart.class.getName(), which)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String[] lines = output.strip().split("\n");
        return Double.parseDouble(lines[lines.length - 1]);
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
