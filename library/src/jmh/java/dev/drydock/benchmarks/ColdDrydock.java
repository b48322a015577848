package dev.drydock.benchmarks;

import dev.drydock.Drydock;

/** A fresh JVM's first answer from Drydock; prints the milliseconds since {@code main}. */
final class ColdDrydock {

    private ColdDrydock() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Drydock.create().ecs().createCluster(b -> b.clusterName("prod"));
        System.out.println((System.nanoTime() - start) / 1e6);
    }
}
