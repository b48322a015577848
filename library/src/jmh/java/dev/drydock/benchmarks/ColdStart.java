package dev.drydock.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.util.VersionInfo;

/**
 * From {@code main} to the first answer in a fresh JVM: Drydock beside a fake of one operation written by hand and a Mockito
 * mock of the same interface. Starts each several times in turn and prints the medians and their ratios.
 *
 * <p>Arguments are further versions of the SDK to do the same on, in the same run; they must stand in the local repository,
 * where {@code mvn test -Dsdk.run=2.30.38} puts them.
 */
public final class ColdStart {

    private static final int ROUNDS = 15;
    private static final List<String> MAINS = List.of("ColdDrydock", "ColdFake", "ColdMockito");

    private ColdStart() {}

    /** Compares them. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put(VersionInfo.SDK_VERSION, System.getProperty("java.class.path"));
        for (String sdk : arguments) {
            paths.put(sdk, paths.get(VersionInfo.SDK_VERSION).replace(VersionInfo.SDK_VERSION, sdk));
        }
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var path : paths.entrySet()) {
                for (String main : MAINS) {
                    measured.computeIfAbsent(path.getKey() + ' ' + main, key -> new ArrayList<>())
                            .add(measure(path.getValue(), ColdStart.class.getPackageName() + '.' + main));
                }
            }
        }
        for (String sdk : paths.keySet()) {
            double[] ms = MAINS.stream()
                    .mapToDouble(main -> median(measured.get(sdk + ' ' + main)))
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "cold start to first answer, SDK %s: Drydock %.0f ms, fake by hand %.0f ms (ratio %.2f),"
                            + " Mockito.mock(EcsClient.class) %.0f ms (ratio %.1f)%n",
                    sdk,
                    ms[0],
                    ms[1],
                    ms[0] / ms[1],
                    ms[2],
                    ms[2] / ms[0]);
        }
    }

    private static double measure(String classPath, String main) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("java", "-cp", classPath, main)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main + " failed:\n" + output);
        }
        List<String> lines = output.strip().lines().toList();
        return Double.parseDouble(lines.get(lines.size() - 1));
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
