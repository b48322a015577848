package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.deployment.Action.Why;
import dev.drydock.internal.ecs.service.DeploymentHistory;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentRollbackMonitorsStatus;

/**
 * Writes the history of service deployments: each begins PENDING, and ends SUCCESSFUL, STOPPED, ROLLBACK_SUCCESSFUL or
 * ROLLBACK_FAILED.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html">ServiceDeployment</a>
 */
public final class ServiceDeploymentRecorder {

    /** Seen in the answers of AWS. */
    private static final String BREAKER =
            "Service deployment rolled back because the circuit breaker threshold was exceeded.";

    // The next three are worded by analogy.
    private static final String BREAKER_STOPS =
            "Service deployment stopped because the circuit breaker threshold was exceeded.";
    private static final String ALARMS = "Service deployment rolled back because alarm(s) were detected.";
    private static final String ALARMS_STOP = "Service deployment stopped because alarm(s) were detected.";

    private final RegionQueue queue;
    private final Timings timings;
    private final ServiceStore services;
    private final DeploymentAnswers answers;

    /** A service deployment starts. */
    record DeploymentStarts(String service, String deployment) implements Event {}

    ServiceDeploymentRecorder(RegionQueue queue, Timings timings, ServiceStore services, DeploymentAnswers answers) {
        this.queue = queue;
        this.timings = timings;
        this.services = services;
        this.answers = answers;
        queue.on(DeploymentStarts.class, this::starts);
    }

    private Instant now() {
        return Instant.ofEpochMilli(queue.tick());
    }

    /** Deployments created earlier are not shown any more. */
    public Instant oldest(Instant now) {
        return now.minus(timings.of(Timing.SERVICE_DEPLOYMENT_VISIBLE));
    }

    /** A deployment was made PRIMARY by a caller. */
    void begin(EcsService service) {
        service.history().forgetBefore(oldest(now()), service.atWork());
        DeploymentHistory.Entry begun = begun(service);
        for (DeploymentHistory.Entry each : service.history().superseded()) {
            ServiceDeployment.Builder stopping =
                    answers.counted(service, each).toBuilder().updatedAt(now());
            service.history()
                    .replace(each.with(stopping.status("STOP_REQUESTED").build()));
        }
        queue.schedule(
                timings.of(Timing.SERVICE_DEPLOYMENT_START),
                EventKind.TRANSITION,
                new DeploymentStarts(service.arn(), begun.arn()),
                service.resources());
    }

    private DeploymentHistory.Entry begun(EcsService service) {
        EcsDeployment primary = service.primary();
        List<String> sources = new ArrayList<>();
        for (EcsDeployment each : service.deployments()) {
            if (!service.isPrimary(each)) {
                sources.add(each.id());
            }
        }
        String id = id(queue.ids().hex("service-deployment", service.arn()));
        ServiceDeployment pending = ServiceDeployment.builder()
                .serviceDeploymentArn(service.arnOf("service-deployment") + '/' + id)
                .serviceArn(service.arn())
                .clusterArn(service.settings().clusterArn())
                .createdAt(now())
                .updatedAt(now())
                .status("PENDING")
                .deploymentConfiguration(service.settings().deploymentConfiguration())
                .build();
        return service.history().begin(pending, primary.id(), sources, primary.revision());
    }

    /** Twenty-one characters as AWS draws them, out of letters, digits, hyphen and underscore. */
    private static String id(String hex) {
        byte[] bytes = new byte[16];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, 21);
    }

    /** The new deployment starts, and those it supersedes are stopped. */
    private void starts(DeploymentStarts event) {
        EcsService service = services.find(event.service());
        DeploymentHistory.Entry begun =
                service == null ? null : service.history().find(event.deployment());
        if (service == null || begun == null) {
            return;
        }
        for (DeploymentHistory.Entry each : service.history().superseded()) {
            if (each.shown().statusAsString().equals("STOP_REQUESTED")) {
                service.history()
                        .replace(each.with(answers.settled(each.shown().toBuilder()
                                .status("STOPPED")
                                .stoppedAt(now())
                                .finishedAt(now())
                                .updatedAt(now())
                                .build())));
            }
        }
        if (begun.shown().statusAsString().equals("PENDING")) {
            service.history()
                    .replace(begun.with(begun.shown().toBuilder()
                            .status("IN_PROGRESS")
                            .startedAt(now())
                            .updatedAt(now())
                            .build()));
        }
    }

    void completed(EcsService service) {
        DeploymentHistory.Entry open = service.history().newest();
        if (open != null && open.isOpen()) {
            end(service, open.isRollingBack() ? "ROLLBACK_SUCCESSFUL" : "SUCCESSFUL", null);
        }
    }

    /** It fails and is not rolled back, because rollback is disabled or there is nothing to roll back to. */
    void failed(EcsService service, Why why) {
        DeploymentHistory.Entry open = service.history().newest();
        if (open == null || !open.isOpen()) {
            return;
        }
        triggered(service, why);
        if (open.isRollingBack()) {
            end(service, "ROLLBACK_FAILED", null);
        } else {
            end(service, "STOPPED", why == Why.ALARMS ? ALARMS_STOP : BREAKER_STOPS);
        }
    }

    void rolledBack(EcsService service, EcsDeployment to, Why why) {
        triggered(service, why);
        String reason = switch (why) {
            case TASKS -> BREAKER;
            case ALARMS -> ALARMS;
            case STOPPED -> "Service deployment rolled back because it was stopped.";
        };
        service.history().rollBack(to.revision().serviceRevisionArn(), reason, now());
    }

    /** What made it fail is shown from then on. */
    private void triggered(EcsService service, Why why) {
        DeploymentHistory.Entry open = service.history().newest();
        if (open == null) {
            return;
        }
        ServiceDeployment counted = answers.counted(service, open);
        ServiceDeployment.Builder next = counted.toBuilder();
        if (why == Why.TASKS) {
            next.deploymentCircuitBreaker(counted.deploymentCircuitBreaker().toBuilder()
                    .status(ServiceDeploymentRollbackMonitorsStatus.TRIGGERED)
                    .build());
        } else if (why == Why.ALARMS) {
            List<String> names = counted.alarms().alarmNames();
            next.alarms(ServiceDeploymentAlarms.builder()
                    .status(ServiceDeploymentRollbackMonitorsStatus.TRIGGERED)
                    .alarmNames(names)
                    .triggeredAlarmNames(new ArrayList<>(answers.firing(names)))
                    .build());
        }
        service.history().replace(open.with(next.build()));
    }

    private void end(EcsService service, String status, @Nullable String why) {
        DeploymentHistory.Entry open = service.history().newest();
        if (open == null) {
            return;
        }
        ServiceDeployment.Builder last = answers.counted(service, open).toBuilder()
                .status(status)
                .finishedAt(now())
                .updatedAt(now());
        if (status.equals("STOPPED")) {
            last.stoppedAt(now());
        }
        if (why != null) {
            last.statusReason(why);
        }
        service.history().replace(open.with(answers.settled(last.build())));
    }

    /** A caller wants the open deployment rolled back. */
    public void rollbackRequested(EcsService service) {
        service.history().become("ROLLBACK_REQUESTED", null, now());
    }
}
