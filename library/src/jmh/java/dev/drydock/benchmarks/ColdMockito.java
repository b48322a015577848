package dev.drydock.benchmarks;

import org.mockito.Mockito;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;

/** A fresh JVM's first answer from a mock of the same interface; prints the milliseconds since {@code main}. */
final class ColdMockito {

    private ColdMockito() {}

    @SuppressWarnings("DirectInvocationOnMock") // the first answer is what is measured
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        EcsClient mock = Mockito.mock(EcsClient.class);
        Mockito.when(mock.createCluster(Mockito.any(CreateClusterRequest.class)))
                .thenReturn(CreateClusterResponse.builder()
                        .cluster(c -> c.clusterName("prod").status("ACTIVE"))
                        .build());
        mock.createCluster(CreateClusterRequest.builder().clusterName("prod").build());
        System.out.println((System.nanoTime() - start) / 1e6);
    }
}
