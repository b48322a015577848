package dev.drydock.usage;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** A world whose time the test alone moves, with a cluster {@code prod}, and what it tells CloudWatch. */
final class MeasuredWorld implements AutoCloseable {

    static final AccountRegion HOME = new AccountRegion("123456789012", "us-east-1");

    final Drydock aws;
    final EcsClient ecs;

    MeasuredWorld() {
        this(Drydock.builder().time(TimeMode.manual()).build());
        ecs.createCluster(b -> b.clusterName("prod"));
    }

    MeasuredWorld(Drydock aws) {
        this.aws = aws;
        this.ecs = aws.ecs();
    }

    /** A definition of one container {@code app} on Fargate. */
    void define(String family, int cpu, int memory, Consumer<ScriptBuilder> script) {
        aws.images().add("shop/" + family, script);
        ecs.registerTaskDefinition(b -> b.family(family)
                .requiresCompatibilitiesWithStrings("FARGATE")
                .networkMode("awsvpc")
                .cpu(Integer.toString(cpu))
                .memory(Integer.toString(memory))
                .containerDefinitions(
                        c -> c.name("app").image("shop/" + family + ":1").portMappings(p -> p.containerPort(80))));
    }

    /** A definition without a task size, for instances. */
    void defineHosted(String family, ContainerDefinition... containers) {
        ecs.registerTaskDefinition(b -> b.family(family).containerDefinitions(containers));
    }

    /** A service named as its family on Fargate; returns when its tasks are RUNNING and a minute begins. */
    void serve(String family, int count) {
        ecs.createService(b -> b.cluster("prod")
                .serviceName(family)
                .taskDefinition(family)
                .desiredCount(count)
                .launchType("FARGATE")
                .networkConfiguration(Networks::ofOneSubnet));
        settle();
    }

    void scale(String service, int count) {
        ecs.updateService(b -> b.cluster("prod").service(service).desiredCount(count));
        settle();
    }

    /** Lets everything come to rest, and goes on to the beginning of a minute. */
    void settle() {
        aws.time().settle();
        settleMinute();
    }

    /** Goes on to the beginning of a minute. */
    void settleMinute() {
        long over = now() % MetricSource.MINUTE;
        if (over > 0) {
            aws.time().advance(Duration.ofMillis(MetricSource.MINUTE - over));
        }
    }

    void minutes(int count) {
        aws.time().advance(Duration.ofMinutes(count));
    }

    long now() {
        return aws.time().instant().toEpochMilli();
    }

    // ---- what is told

    /** What was told of the last minutes. */
    List<Sample> last(int minutes, String namespace, String metric, Map<String, String> dimensions) {
        return samples(now() - minutes * MetricSource.MINUTE, now(), namespace, metric, dimensions);
    }

    List<Sample> samples(long from, long to, String namespace, String metric, Map<String, String> dimensions) {
        MetricName name = new MetricName(namespace, metric, new TreeMap<>(dimensions));
        return Inside.world(aws).locked(() -> {
            List<Sample> all = new ArrayList<>();
            for (MetricSource each : Inside.world(aws).region(HOME).metricSources()) {
                if (each.tells(namespace)) {
                    all.addAll(each.samples(name, from, to));
                }
            }
            return all;
        });
    }

    /** The means of the last minutes. */
    List<Double> averages(int minutes, String namespace, String metric, Map<String, String> dimensions) {
        return last(minutes, namespace, metric, dimensions).stream()
                .map(each -> Math.round(each.sum() / each.count() * 1e6) / 1e6)
                .toList();
    }

    List<Double> cpu(int minutes, String service) {
        return averages(minutes, "AWS/ECS", "CPUUtilization", ofService(service));
    }

    List<Double> memory(int minutes, String service) {
        return averages(minutes, "AWS/ECS", "MemoryUtilization", ofService(service));
    }

    List<Double> ofCluster(String metric) {
        return averages(1, "AWS/ECS", metric, Map.of("ClusterName", "prod"));
    }

    List<Double> insight(String metric, Map<String, String> dimensions) {
        return averages(1, "ECS/ContainerInsights", metric, dimensions);
    }

    static Map<String, String> ofService(String service) {
        return Map.of("ClusterName", "prod", "ServiceName", service);
    }

    /** The names told of the last minutes, as texts. */
    List<String> names(int minutes, String namespace) {
        return Inside.world(aws).locked(() -> {
            TreeSet<MetricName> all = new TreeSet<>();
            for (MetricSource each : Inside.world(aws).region(HOME).metricSources()) {
                all.addAll(each.names(now() - minutes * MetricSource.MINUTE, now()));
            }
            return all.stream()
                    .filter(each -> each.namespace().equals(namespace))
                    .map(each -> each.name() + each.dimensions())
                    .toList();
        });
    }

    @Override
    public void close() {
        aws.close();
    }
}
