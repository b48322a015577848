package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.account.DesiredCount;
import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.internal.ecs.request.SharedMessages;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.service.scheduler.ServiceScheduler;
import org.jspecify.annotations.Nullable;

/** The desired counts of services, as auto scaling sees and sets them: what it sets keeps UpdateService's rules. */
public final class ScaledServices implements DesiredCount {

    private final ServiceStore services;
    private final ServiceScheduler scheduler;

    /** The services of a store. */
    public ScaledServices(ServiceStore services, ServiceScheduler scheduler) {
        this.services = services;
        this.scheduler = scheduler;
    }

    @Override
    public @Nullable Scaled find(String cluster, String name) {
        EcsService service = services.find(cluster, name);
        if (service == null || service.status() == EcsService.Status.INACTIVE) {
            return null;
        }
        int running = 0;
        boolean deploying = service.deployments().size() > 1;
        for (EcsDeployment each : service.deployments()) {
            running += scheduler.serviceTasks().counted(each).running();
            deploying |= each.rollout() == Rollout.IN_PROGRESS;
        }
        return new Scaled(service.arn(), service.desired(), running, deploying);
    }

    @Override
    public void want(String cluster, String name, int count) {
        EcsService service = services.find(cluster, name);
        if (service == null) {
            throw SharedMessages.SERVICE_NOT_FOUND.with();
        }
        if (!service.isActive()) {
            throw ServiceMessages.NOT_ACTIVE.with();
        }
        if (service.isDaemon()) {
            DaemonRules.count(count);
        }
        int desired = ServiceRules.desired(count);
        RegistryRules.count(service.settings(), desired);
        if (desired != service.desired()) {
            service.scheduling().unsettled();
            service.desire(desired);
            scheduler.reconciler().changed(service);
        }
    }

    @Override
    public void listen(Listener listener) {
        scheduler.listen(service -> listener.changed(service.clusterName(), service.name()));
    }
}
