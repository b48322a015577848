package dev.drydock.benchmarks;

import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;

/**
 * A fresh JVM's first answer from the least that can answer: a class written by hand that knows one operation. What the
 * SDK's own classes cost, Drydock cannot save. Prints the milliseconds since {@code main}.
 */
final class ColdFake {

    private ColdFake() {}

    /** No class of {@code main}'s own, so that loading the SDK's interface is timed here as it is for the others. */
    private static final class Fake implements EcsClient {

        @Override
        public CreateClusterResponse createCluster(CreateClusterRequest request) {
            return CreateClusterResponse.builder()
                    .cluster(c -> c.clusterName(request.clusterName()).status("ACTIVE"))
                    .build();
        }

        @Override
        public String serviceName() {
            return EcsClient.SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        EcsClient fake = new Fake();
        fake.createCluster(b -> b.clusterName("prod"));
        System.out.println((System.nanoTime() - start) / 1e6);
    }
}
