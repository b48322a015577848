package dev.drydock.internal.fault;

import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.drydock.Drydock;
import dev.drydock.internal.call.Interceptor.Verdict;
import dev.drydock.journal.Call;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;

class FaultPlanTest {

    private static final int CALLS = 10_000;

    private final Drydock aws = Drydock.create();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void a_world_without_faults_asks_its_plan_for_nothing() {
        assertThat(bytesOfACall()).isZero();
    }

    @Test
    void a_fault_that_was_taken_back_costs_nothing_any_more() {
        aws.faults().remove(aws.faults().on(CREATE_CLUSTER).throttle());

        assertThat(bytesOfACall()).isZero();
    }

    /** What the plan allocates for a call that meets no fault. */
    private long bytesOfACall() {
        FaultPlan plan = (FaultPlan) aws.faults();
        aws.ecs().listClusters();
        Call call = aws.journal().calls().get(0);
        ListClustersRequest request = ListClustersRequest.builder().build();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();

        long before = threads.getCurrentThreadAllocatedBytes();
        Verdict verdict = Verdict.PASS;
        for (int i = 0; i < CALLS; i++) {
            verdict = plan.before(call, request);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(verdict).isSameAs(Verdict.PASS);
        return bytes / CALLS;
    }
}
