package dev.drydock.internal.world;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Describes what is in an account and region now: clusters, their services and tasks, load balancers, alarms, scalable
 * targets, and what is still to come.
 */
public final class WorldText {

    private static final int MOST_LINES = 200;

    private final Lookups view;
    private final StringBuilder text = new StringBuilder();
    private int lines;

    private WorldText(Lookups view) {
        this.view = view;
    }

    /**
     * The text.
     *
     * @param heading its first line
     * @param pending the events to come, a line each
     */
    public static String of(String heading, Lookups view, List<String> pending) {
        WorldText world = new WorldText(view);
        world.line(heading);
        for (String arn : world.view.clusterArns()) {
            world.view.cluster(arn).ifPresent(world::cluster);
        }
        view.loadBalancers().forEach(world::line);
        view.alarms().forEach(world::line);
        view.scalableTargets().forEach(world::line);
        world.line(pending.isEmpty() ? "nothing is pending" : "pending");
        pending.forEach(each -> world.line("  " + each));
        if (world.lines > MOST_LINES) {
            world.text.append("… and ").append(world.lines - MOST_LINES).append(" lines more\n");
        }
        return world.text.toString();
    }

    private void cluster(Cluster cluster) {
        line("cluster " + cluster.clusterName() + " " + cluster.status() + ": "
                + cluster.registeredContainerInstancesCount() + " instances, " + cluster.runningTasksCount()
                + " tasks running, " + cluster.pendingTasksCount() + " pending");
        for (Service service : view.services(cluster.clusterArn())) {
            line("  service " + service.serviceName() + " " + service.status() + ": " + service.runningCount() + " of "
                    + service.desiredCount() + " running");
            view.loads(cluster.clusterName(), service.serviceName()).forEach(each -> line("    " + each));
            for (Deployment deployment : service.deployments()) {
                line("    " + deployment.status() + " " + afterSlash(deployment.taskDefinition()) + " "
                        + deployment.rolloutStateAsString() + ": " + deployment.runningCount() + " of "
                        + deployment.desiredCount());
            }
        }
        for (Task task : view.tasks(cluster.clusterArn())) {
            String why = task.stoppedReason() == null ? "" : ": " + task.stoppedReason();
            line("  task " + afterSlash(task.taskArn()).substring(0, 8) + " (" + task.group() + ") " + task.lastStatus()
                    + " " + afterSlash(task.taskDefinitionArn()) + why);
        }
    }

    private void line(String line) {
        lines++;
        if (lines <= MOST_LINES) {
            text.append(line).append('\n');
        }
    }

    private static String afterSlash(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
