package dev.drydock.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * From {@code main} to the first answer in a fresh JVM: Drydock against a Mockito mock of the same interface. Starts
 * each several times in turn and prints the medians and their ratio.
 */
public final class ColdStart {

    private static final int ROUNDS = 11;

    private ColdStart() {}

    /** Compares the two. */
    public static void main(String[] arguments) throws Exception {
        List<Double> drydock = new ArrayList<>();
        List<Double> mockito = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            drydock.add(measure("dev.drydock.benchmarks.ColdDrydock"));
            mockito.add(measure("dev.drydock.benchmarks.ColdMockito"));
        }
        double ours = median(drydock);
        double theirs = median(mockito);
        System.out.printf(
                Locale.ROOT,
                "cold start to first answer: Drydock %.0f ms (best %.0f), Mockito.mock(EcsClient.class) %.0f ms (best"
                        + " %.0f), ratio %.1f%n",
                ours,
                drydock.get(0),
                theirs,
                mockito.get(0),
                theirs / ours);
    }

    private static double measure(String main) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("java", "-cp", System.getProperty("java.class.path"), main)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        List<String> lines = output.strip().lines().toList();
        return Double.parseDouble(lines.get(lines.size() - 1));
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
