package dev.drydock.internal.scaling.engine;

import dev.drydock.internal.account.metric.AlarmBook;
import dev.drydock.internal.account.metric.AlarmBook.Comparison;
import dev.drydock.internal.account.metric.AlarmBook.Watched;
import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.kernel.Ids;
import dev.drydock.internal.scaling.store.TrackingSettings;
import dev.drydock.internal.scaling.store.TrackingSettings.CustomizedMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The alarms of policies that track targets: one above the target, and one below nine tenths of it. */
public final class TrackingAlarms {

    private static final int MINUTES_ABOVE = 3;
    private static final int MINUTES_BELOW = 15;
    private static final double LOW = 0.9;

    /** The metric type that counts a load balancer's requests. */
    public static final String REQUESTS = "ALBRequestCountPerTarget";

    /** The metric type of used CPU. */
    public static final String CPU = "ECSServiceAverageCPUUtilization";

    /** The metric type of used memory. */
    public static final String MEMORY = "ECSServiceAverageMemoryUtilization";

    private final Supplier<AlarmBook> book;

    /** Alarms in a book that is asked for once there is a policy. */
    public TrackingAlarms(Supplier<AlarmBook> book) {
        this.book = book;
    }

    /** What is watched. */
    private record Metric(
            @Nullable MetricName name,
            String statistic,
            @Nullable String unit,
            List<AlarmBook.Query> formula) {}

    /**
     * Makes the alarms of a policy.
     *
     * @param resourceId of its target
     * @param action the ARN by which they name the policy
     * @return their names
     */
    public List<String> create(String resourceId, String action, TrackingSettings settings, Ids ids) {
        Metric metric = metric(resourceId, settings);
        List<String> names = new ArrayList<>();
        names.add(put(
                resourceId,
                action,
                metric,
                "AlarmHigh",
                Comparison.GREATER_THAN_THRESHOLD,
                settings.targetValue(),
                MINUTES_ABOVE,
                ids));
        if (settings.scalesIn()) {
            names.add(put(
                    resourceId,
                    action,
                    metric,
                    "AlarmLow",
                    Comparison.LESS_THAN_THRESHOLD,
                    settings.targetValue() * LOW,
                    MINUTES_BELOW,
                    ids));
        }
        return List.copyOf(names);
    }

    private String put(
            String resourceId,
            String action,
            Metric metric,
            String kind,
            Comparison comparison,
            double threshold,
            int minutes,
            Ids ids) {
        String name = "TargetTracking-" + resourceId + '-' + kind + '-' + ids.uuid("tracking-alarm", resourceId);
        book.get()
                .put(new Watched(
                        name,
                        "DO NOT EDIT OR DELETE. For TargetTrackingScaling policy " + action + '.',
                        metric.name(),
                        metric.statistic(),
                        metric.unit(),
                        metric.formula(),
                        comparison,
                        threshold,
                        minutes,
                        List.of(action)));
        return name;
    }

    /** Deletes alarms; those that a user has deleted are gone already. */
    public void delete(List<String> names) {
        names.forEach(each -> book.get().delete(each));
    }

    /** The names of the alarms that name a policy, be they the user's or its own. */
    public List<String> naming(String action) {
        return book.get().acting(action);
    }

    /** No alarm names a policy any more. */
    public void forget(String action) {
        book.get().withdraw(action);
    }

    /** The ARN of an alarm. */
    public String arn(String name) {
        return book.get().arn(name);
    }

    private static Metric metric(String resourceId, TrackingSettings settings) {
        CustomizedMetric custom = settings.customized();
        if (custom != null) {
            String namespace = custom.namespace();
            String name = custom.metricName();
            return new Metric(
                    namespace == null || name == null ? null : new MetricName(namespace, name, custom.dimensions()),
                    custom.statistic() == null ? "Average" : custom.statistic(),
                    custom.unit(),
                    custom.queries());
        }
        String label = settings.resourceLabel();
        if (REQUESTS.equals(settings.predefined()) && label != null) {
            int group = label.indexOf("targetgroup/");
            return new Metric(
                    new MetricName(
                            "AWS/ApplicationELB",
                            "RequestCountPerTarget",
                            new TreeMap<>(Map.of(
                                    "LoadBalancer", label.substring(0, group - 1),
                                    "TargetGroup", label.substring(group)))),
                    "Sum",
                    null,
                    List.of());
        }
        String[] parts = resourceId.split("/", -1);
        return new Metric(
                new MetricName(
                        "AWS/ECS",
                        CPU.equals(settings.predefined()) ? "CPUUtilization" : "MemoryUtilization",
                        new TreeMap<>(Map.of("ClusterName", parts[1], "ServiceName", parts[2]))),
                "Average",
                "Percent",
                List.of());
    }
}
