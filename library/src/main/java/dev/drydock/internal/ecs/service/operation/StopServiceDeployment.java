package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecs.service.DeploymentHistory;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.scheduler.Reconciler;
import dev.drydock.internal.ecs.service.scheduler.ServiceDeploymentRecorder;
import dev.drydock.internal.ecs.service.scheduler.ServiceScheduler;
import dev.drydock.internal.sdk.NewerSdk;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentResponse;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

/**
 * StopServiceDeployment: rolls an open deployment back.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopServiceDeployment.html">
 *     StopServiceDeployment</a>
 */
@NewerSdk(since = "2.31")
public final class StopServiceDeployment {

    private final DeploymentOperations deployments;
    private final ServiceDeploymentRecorder recorder;
    private final Reconciler reconciler;

    public StopServiceDeployment(DeploymentOperations deployments, ServiceScheduler scheduler) {
        this.deployments = deployments;
        this.recorder = scheduler.recorder();
        this.reconciler = scheduler.reconciler();
    }

    public Operation<?, ?> operation() {
        return Operation.write("StopServiceDeployment", this::stop)
                .scope(request ->
                        DeploymentOperations.serviceArns(List.of(String.valueOf(request.serviceDeploymentArn()))));
    }

    private StopServiceDeploymentResponse stop(StopServiceDeploymentRequest request, CallContext context) {
        String arn = request.serviceDeploymentArn();
        EcsService service = deployments.serviceOf(arn, "service-deployment");
        DeploymentHistory.Entry entry =
                service == null ? null : service.history().find(arn);
        if (service == null || entry == null) {
            throw ServiceMessages.NO_DEPLOYMENT.with();
        }
        NotSimulated.refuse(
                "stopType", "the stop type ABORT", request.stopType() == StopServiceDeploymentStopType.ABORT);
        if (!entry.isOpen()) {
            throw ServiceMessages.DEPLOYMENT_OVER.with(arn, entry.shown().statusAsString());
        }
        DeploymentHistory.Entry newest = service.history().newest();
        boolean current = newest != null && newest.arn().equals(arn);
        if (current && !entry.isRollingBack()) {
            recorder.rollbackRequested(service);
            service.primary().requestStop();
            reconciler.changed(service);
        }
        return StopServiceDeploymentResponse.builder().serviceDeploymentArn(arn).build();
    }
}
