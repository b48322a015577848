package dev.drydock.internal.ecs.service;

import dev.drydock.internal.ecs.deployment.Action.Why;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a service's events, exactly as the API gives them: "tasks" is plural even for one, and some sentences have
 * no full stop.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html">Service event
 *     messages</a>
 */
public final class EventTexts {

    private static final String MORE =
            " For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";

    private static final int MOST_NAMED = 10;

    private final String service;
    private final String start;

    /** The events of a service. */
    EventTexts(String service) {
        this.service = service;
        this.start = "(service " + service + ") ";
    }

    public String steady() {
        return start + "has reached a steady state.";
    }

    /** The tasks of several events, since one names ten at most. */
    public static List<List<String>> perEvent(List<String> tasks) {
        List<List<String>> events = new ArrayList<>();
        for (int from = 0; from < tasks.size(); from += MOST_NAMED) {
            events.add(tasks.subList(from, Math.min(tasks.size(), from + MOST_NAMED)));
        }
        return events;
    }

    /**
     * That tasks were started.
     *
     * @param replaced how many of them replace unhealthy ones
     */
    public String started(List<String> tasks, int replaced) {
        String text = start + "has started " + tasks.size() + " tasks:" + list(tasks) + ".";
        return replaced == 0 ? text : text + " Amazon ECS replaced " + replaced + " tasks due to an unhealthy status.";
    }

    public String stopped(List<String> tasks) {
        return start + "has stopped " + tasks.size() + " running tasks:" + list(tasks) + ".";
    }

    /** Tasks that were not RUNNING yet are not named, and there is no "has". */
    public String stoppedPending(int count) {
        return start + "stopped " + count + " pending tasks.";
    }

    public String unhealthy(String task) {
        return start + task(task) + " failed container health checks.";
    }

    // ---- load balancers

    /** Without a full stop, as the API has it. */
    public String registered(int count, String group) {
        return start + "registered " + count + things(group) + balancer(group);
    }

    /** Without a full stop, as the API has it. */
    public String deregistered(int count, String group) {
        return start + "deregistered " + count + things(group) + balancer(group);
    }

    /** The only event of a rolling update that names the task set, which is the deployment. */
    public String draining(String deployment, int count) {
        return "(service " + service + ", taskSet " + deployment + ") has begun draining connections on " + count
                + " tasks.";
    }

    /**
     * That a target's health checks fail.
     *
     * @param instance the EC2 instance's id; null for a task with an address of its own
     */
    public String unhealthyTarget(String task, @Nullable String instance, int port, String group, String reason) {
        String where = isClassic(group) ? "" : " (port " + port + ")";
        return start + task(task) + (instance == null ? "" : " (instance " + instance + ")") + where
                + " is unhealthy in " + balancer(group) + " due to (reason " + reason + ")"
                + (instance == null || isClassic(group) ? "." : "");
    }

    /**
     * That the target group of a task is gone, or its target in there.
     *
     * @param what {@code TARGET GROUP IS NOT FOUND}
     */
    public String notFound(String deployment, String task, String group, String what) {
        return start + "task set (" + deployment + ") " + task(task) + " is not healthy in target-group (" + group
                + ") due to " + what + ".";
    }

    /** How events and tasks name a target group, or a Classic Load Balancer. */
    public static String balancer(String group) {
        return isClassic(group) ? "(elb " + group + ")" : "(target-group " + group + ")";
    }

    private static boolean isClassic(String group) {
        return !group.startsWith("arn:");
    }

    private static String things(String group) {
        return isClassic(group) ? " instances in " : " targets in ";
    }

    // ---- deployments

    /** That tasks which ought to go are protected. */
    public String underProtection(String deployment, int count) {
        return start + "was unable to reach steady state because (taskSet " + deployment
                + ") was unable to scale in due to (reason " + count + " tasks under protection)";
    }

    public String completed(String deployment) {
        return start + "(deployment " + deployment + ") deployment completed.";
    }

    public String failed(String deployment, Why why) {
        String reason = why == Why.ALARMS ? "alarm detected." : "tasks failed to start.";
        return start + "(deployment " + deployment + ") deployment failed: " + reason;
    }

    /** That a deployment got some of the tasks it wanted, and no more. */
    public String couldNotLaunch(int count, String deployment) {
        return start + "could not launch " + count + " tasks for deployment " + deployment + ".";
    }

    public String rollingBack(String deployment) {
        return start + "rolling back to deployment " + deployment + ".";
    }

    public String impaired() {
        return start + "is unable to consistently start tasks successfully."
                + " For more information, see the Troubleshooting section.";
    }

    public String stuck() {
        return start + "was unable to stop or start tasks during a deployment because of the service deployment"
                + " configuration. Update the minimumHealthyPercent or maximumPercent value and try again.";
    }

    /**
     * That no container instance can take a task.
     *
     * @param instance the id of the closest match; null if there is no instance at all
     * @param lacks what that one lacks, as a sentence's end
     */
    public String notPlaced(@Nullable String instance, @Nullable String lacks) {
        String text = start + "was unable to place a task because no container instance met all of its requirements. ";
        return instance == null
                ? text + "Reason: No Container Instances were found in your cluster." + MORE
                : text + "The closest matching (container-instance " + instance + ") " + lacks + MORE;
    }

    /** That a task could not be brought up on Fargate; real events carry its stopped reason. */
    public String cannotStart(String reason) {
        return start + "was unable to place a task. Reason: " + reason + (reason.endsWith(".") ? "" : ".") + MORE;
    }

    // ---- Availability Zone rebalancing

    /**
     * That the zones are out of balance.
     *
     * @param zones for example {@code 3 tasks in us-east-1a, 1 tasks in us-east-1b}
     */
    public String notBalanced(String zones) {
        return start + "is not AZ balanced with " + zones + ". AZ Rebalancing in progress.";
    }

    /** That the zones are in balance. */
    public String balanced(String zones) {
        return start + "is AZ balanced with " + zones + ".";
    }

    public String startedToBalance(List<String> tasks, String zone) {
        return start + "has started " + tasks.size() + " tasks in " + zone + " to AZ Rebalance:" + list(tasks) + ".";
    }

    public String stoppedToBalance(List<String> tasks, String zone) {
        return start + "has stopped " + tasks.size() + " running tasks in " + zone + " due to AZ rebalancing:"
                + list(tasks) + ".";
    }

    public String stoppedBalancing() {
        return start + "stopped AZ Rebalancing.";
    }

    /** That tasks which ought to move are protected; the reason is worded as {@link #underProtection} words it. */
    public String cannotBalance(String deployment, int count) {
        return start + "was unable to AZ Rebalance because (taskSet " + deployment
                + ") was unable to scale in due to (reason " + count + " tasks under protection)";
    }

    /** Fargate has no room in a zone, or no instance there has. */
    public String noRoomIn(String zone, boolean fargate) {
        String text = start + "is unable to place a task in " + zone;
        return fargate ? text + "." : text + " because no container instance met all of its requirements.";
    }

    private static String list(List<String> tasks) {
        StringBuilder list = new StringBuilder();
        for (String task : tasks) {
            list.append(' ').append(task(task));
        }
        return list.toString();
    }

    /** An ARN's last part is the task's id. */
    private static String task(String arn) {
        return "(task " + arn.substring(arn.lastIndexOf('/') + 1) + ")";
    }
}
