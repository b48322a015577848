package dev.drydock;

import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.discovery.Discovery;
import dev.drydock.fault.Fault;
import dev.drydock.fault.Faults;
import dev.drydock.fault.Strike;
import dev.drydock.given.ClusterSetup;
import dev.drydock.given.Given;
import dev.drydock.metrics.MetricSeries;
import dev.drydock.operation.AwsService;
import dev.drydock.routing.WebRequest;
import dev.drydock.testkit.SdkClients;
import dev.drydock.time.TimeMode;
import dev.drydock.time.VirtualTime;
import dev.drydock.wire.WireRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** A closed world is refused by everything that would call it, change it or move its time, and read by all else. */
class ClosedWorldTest {

    private static final String TASK = "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef";
    private static final String REGISTRY = "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1";

    private static final String NAMESPACE = "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-1";

    private static final String GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067";
    private static final String FILE = "arn:aws:s3:::shop/prod.env";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Drydock aws = Drydock.create();
    private final ClusterSetup prod = aws.given().cluster("prod");
    private final DrydockRegion ireland = aws.region("eu-west-1");
    private final DrydockRegion other = aws.account("210987654321");
    private final Snapshot before = aws.snapshot();

    @Test
    void every_control_of_a_closed_world_says_that_it_is_closed() {
        Map<String, ThrowingCallable> controls = controls();

        aws.close();

        SoftAssertions all = new SoftAssertions();
        controls.forEach((name, control) -> all.assertThatThrownBy(control)
                .as(name)
                .hasStackTraceContaining("This Drydock is closed")
                .hasStackTraceContaining("Drydock.create()"));
        all.assertAll();
        assertThat(aws.snapshot()).isEqualTo(before);
    }

    @Test
    void what_only_reads_a_closed_world_goes_on() {
        Map<String, ThrowingCallable> readings = readings();

        aws.close();

        SoftAssertions all = new SoftAssertions();
        readings.forEach((name, reading) -> all.assertThatCode(reading).as(name).doesNotThrowAnyException());
        all.assertAll();
        assertThat(aws.view().clusterArns()).hasSize(1);
        assertThat(aws.journal().text()).contains("given ecs:CreateCluster");
    }

    @Test
    void nothing_that_the_api_offers_is_left_out_of_these_two() {
        Set<String> covered = new TreeSet<>();
        controls().keySet().forEach(name -> covered.add(name.replaceAll("\\(.*", "")));
        readings().keySet().forEach(name -> covered.add(name.replaceAll("\\(.*", "")));

        assertThat(covered)
                .containsAll(methods("", Drydock.class))
                .containsAll(methods("time.", VirtualTime.class))
                .containsAll(methods("given.", Given.class))
                .containsAll(methods("given.cluster.", ClusterSetup.class))
                .containsAll(methods("images.", Images.class))
                .containsAll(methods("containers.", ContainerScripts.class))
                .containsAll(methods("secrets.", Secrets.class))
                .containsAll(methods("environmentFiles.", EnvironmentFiles.class))
                .containsAll(methods("buckets.", Buckets.class))
                .containsAll(methods("logGroup.", FilteredLogs.class))
                .containsAll(methods("logTarget.", LogTarget.class))
                .containsAll(methods("discovery.", Discovery.class))
                .containsAll(methods("targets.", Targets.class))
                .containsAll(methods("alarm.", Alarm.class))
                .containsAll(methods("metric.", MetricSeries.class))
                .containsAll(methods("faults.", Faults.class));
    }

    @Test
    void closing_breaks_off_whoever_moves_time_meanwhile() {
        ScheduledExecutorService executor = aws.time().executor();
        var unused = executor.scheduleAtFixedRate(
                () -> {
                    if (aws.time().elapsed().compareTo(Duration.ofMinutes(1)) >= 0) {
                        aws.close();
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);

        assertThatThrownBy(() -> aws.time().advance(Duration.ofDays(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("This Drydock is closed, so its time stands still");
        assertThat(aws.time().elapsed()).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void an_executor_ends_with_its_world() {
        ScheduledExecutorService executor = aws.time().executor();

        aws.close();

        assertThat(executor.isShutdown()).isTrue();
        assertThatThrownBy(() -> executor.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void a_world_may_be_closed_twice() {
        aws.close();

        assertThatCode(aws::close).doesNotThrowAnyException();
    }

    /** Each of these changes the world, or would; by the method they are about, and a number where that has several. */
    private Map<String, ThrowingCallable> controls() {
        Map<String, ThrowingCallable> controls = new LinkedHashMap<>();
        EcsClient ecs = aws.ecs();
        controls.put("ecs", ecs::listClusters);
        controls.put("ecs(2)", () -> aws.ecs().listClusters());
        controls.put("ecs(3)", () -> ecs.waiter().waitUntilTasksRunning(b -> b.tasks(TASK)));
        controls.put("ecsAsync", () -> aws.ecsAsync().listClusters().join());
        controls.put("ecr", () -> aws.ecr().describeRepositories());
        controls.put("ecrAsync", () -> aws.ecrAsync().describeRepositories().join());
        controls.put("logs", () -> aws.logs().describeLogGroups());
        controls.put("logsAsync", () -> aws.logsAsync().describeLogGroups().join());
        controls.put(
                "client", () -> aws.client(ElasticLoadBalancingV2Client.class).describeLoadBalancers());
        controls.put("region", () -> ireland.ecs().listClusters());
        controls.put("account", () -> other.images().push("shop/web:1"));
        controls.put(
                "httpClient", () -> SdkClients.over(aws, EcsClient.builder()).listClusters());
        controls.put(
                "protocol",
                () -> aws.protocol()
                        .answer(new WireRequest(
                                name -> name.equals("X-Amz-Target")
                                        ? "AmazonEC2ContainerServiceV20141113.ListClusters"
                                        : null,
                                new byte[] {'{', '}'})));
        controls.put("wiremock", () -> aws.wiremock().start());
        controls.put("reset()", aws::reset);
        controls.put("reset", aws::reset);
        controls.put("restore", () -> aws.restore(before));
        time(controls);
        given(controls);
        declarations(controls);
        faults(controls);
        return controls;
    }

    private void time(Map<String, ThrowingCallable> controls) {
        VirtualTime time = aws.time();
        controls.put("time.advance", () -> time.advance(SECOND));
        controls.put("time.advance(2)", () -> aws.time().advance(SECOND));
        controls.put("time.advanceUntil", () -> time.advanceUntil(() -> true, SECOND));
        controls.put("time.settle", time::settle);
        controls.put("time.settle(2)", () -> time.settle(SECOND));
        controls.put("time.trySettle", time::trySettle);
        controls.put("time.mode", () -> time.mode(TimeMode.manual()));
        controls.put("time.sleeper", () -> time.sleeper().sleep(SECOND));
        controls.put("time.executor", time::executor);
    }

    private void given(Map<String, ThrowingCallable> controls) {
        Given given = aws.given();
        controls.put("given.cluster", () -> given.cluster("prod"));
        controls.put("given.logGroup", () -> given.logGroup("/ecs/web"));
        controls.put("given.image", () -> given.image("shop/web:1"));
        controls.put("given.imported", () -> given.imported("{\"clusters\": [{\"clusterName\": \"prod\"}]}"));
        controls.put("given.taskDefinition", () -> given.taskDefinition("web", "shop/web:1"));
        controls.put(
                "given.taskDefinition(2)",
                () -> given.taskDefinition(
                        RegisterTaskDefinitionRequest.builder().family("web").build()));
        controls.put("given.cluster.instances", () -> prod.instances(1, fleet -> {}));
        controls.put("given.cluster.externalInstances", () -> prod.externalInstances(1, 1024, 1024));
        controls.put(
                "given.cluster.service", () -> prod.service("web", "shop/web:1").running(1));
        controls.put("given.cluster.task", () -> prod.task("web").running());
        controls.put("given.taskDefinition(3)", () -> given.taskDefinition("web", "shop/web:1", web -> web.port(8080)));
    }

    private void declarations(Map<String, ThrowingCallable> controls) {
        FilteredLogs group = aws.logGroup("/ecs/web");
        controls.put("logGroup.subscriber", () -> group.subscriber(batch -> {}));
        LogTarget target = aws.logTarget("arn:aws:lambda:us-east-1:123456789012:function:f");
        controls.put("logTarget.subscriber", () -> target.subscriber(batch -> {}));
        controls.put("logTarget.unreachable", target::unreachable);
        controls.put("logTarget.reachable", target::reachable);
        Images images = aws.images();
        controls.put("images.push", () -> images.push("shop/web:1"));
        controls.put("images.push(2)", () -> images.push("shop/web:1", "other"));
        controls.put("containers.add", () -> aws.containers().add("web/app", script -> script.exits(1)));
        controls.put("containers.addCommand", () -> aws.containers().addCommand("sleep", script -> script.exits(1)));
        controls.put("images.push(3)", () -> images.push("shop/web:1", image -> image.layers(1)));
        controls.put("images.pushTags", () -> images.pushTags("shop/web", "1"));
        controls.put("images.pushTags(2)", () -> images.pushTags("shop/web", List.of("1")));
        controls.put("images.uri", () -> images.uri("shop/web:1"));
        controls.put("images.pinned", () -> images.pinned("shop/web:1"));
        controls.put("images.othersLog", () -> images.othersLog("starting"));
        controls.put("images.script", () -> images.script("shop/web:1", script -> script.exits(1)));
        controls.put("images.add", () -> images.add("shop/web:1", script -> script.exits(1)));
        controls.put(
                "images.vulnerable",
                () -> images.vulnerable("shop/web:1", FindingSeverity.LOW, "CVE-2021-44228", "log4j", "2.14.0"));
        Secrets secrets = aws.secrets();
        controls.put("secrets.put", () -> secrets.put("db", "x"));
        controls.put("secrets.deny", () -> secrets.deny("db"));
        controls.put("secrets.remove", () -> secrets.remove("db"));
        controls.put("secrets.putParameter", () -> secrets.putParameter("/db", "x"));
        controls.put("secrets.denyParameter", () -> secrets.denyParameter("/db"));
        controls.put("secrets.removeParameter", () -> secrets.removeParameter("/db"));
        EnvironmentFiles files = aws.environmentFiles();
        controls.put("environmentFiles.put", () -> files.put(FILE, "A=1"));
        controls.put("environmentFiles.remove", () -> files.remove(FILE));
        Buckets buckets = aws.buckets();
        controls.put("buckets.create", () -> buckets.create("archive"));
        controls.put("buckets.remove", () -> buckets.remove("archive"));
        controls.put("loadBalancer.route", () -> aws.loadBalancer("web").route(WebRequest.get("/")));
        controls.put("loadBalancer.traffic", () -> aws.loadBalancer("web").traffic(60));
        controls.put("given.loadBalancer", () -> aws.given().loadBalancer("web"));
        Discovery discovery = aws.discovery();
        controls.put("discovery.service", () -> discovery.service(REGISTRY, "web.internal"));
        controls.put("discovery.namespace", () -> discovery.namespace(NAMESPACE, "shop"));
        Targets targets = aws.targets(GROUP);
        for (Method method : Targets.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && method.getReturnType() == Targets.class) {
                if (!method.getName().equals("of") && !method.getName().equals("only")) {
                    controls.put("targets." + method.getName(), () -> method.invoke(targets, arguments(method)));
                }
            }
        }
        Alarm alarm = aws.alarm("latency");
        controls.put("alarm.raise", alarm::raise);
        controls.put("alarm.clear", alarm::clear);
        controls.put("metric.put", () -> aws.metric("Shop", "Latency").put(1));
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class
                        ? 503
                        : type == int[].class ? new int[] {503} : type == Duration.class ? SECOND : (Object) "ip")
                .toArray();
    }

    private void faults(Map<String, ThrowingCallable> controls) {
        Faults faults = aws.faults();
        Fault declared = faults.on(CREATE_CLUSTER).throttle();
        Strike later = faults.zone("us-east-1b").goesDown();
        controls.put("faults.on", () -> faults.on(CREATE_CLUSTER).throttle());
        controls.put("faults.on(2)", () -> faults.on(AwsService.ECS));
        controls.put("faults.onAnyCall", faults::onAnyCall);
        controls.put("faults.throttleLikeAws", faults::throttleLikeAws);
        controls.put("faults.reads", () -> faults.reads().lagBehind(SECOND));
        controls.put("faults.pages", () -> faults.pages().areShort());
        controls.put("faults.pull", () -> faults.pull("shop/web:1"));
        controls.put("faults.container", () -> faults.container("shop/web:1").hangsOnSigterm());
        controls.put("faults.eni", () -> faults.eni().timesOut());
        controls.put("faults.ephemeralStorage", () -> faults.ephemeralStorage().timesOut());
        controls.put("faults.efs", () -> faults.efs().timesOut());
        controls.put("faults.task", () -> faults.task(TASK).retires());
        controls.put("faults.fargateCapacity", faults::fargateCapacity);
        controls.put("faults.fargateCapacity(2)", () -> faults.fargateCapacity("FARGATE"));
        controls.put("faults.spot", () -> faults.spot(TASK).interrupt());
        controls.put(
                "faults.instance", () -> faults.instance("i-0123456789abcdef0").terminate());
        controls.put("faults.anyInstance", () -> faults.anyInstance("prod").terminate());
        controls.put("faults.anyTask", () -> faults.anyTask("prod").retires());
        controls.put("faults.anySpotTask", () -> faults.anySpotTask("prod").interrupt());
        controls.put(
                "faults.fis",
                () -> faults.fis("aws:ecs:stop-task").cluster("prod").starts());
        controls.put("faults.zone", () -> faults.zone("us-east-1a"));
        controls.put("faults.remove(2)", () -> faults.remove(later));
        controls.put("faults.killContainer", () -> faults.killContainer(TASK));
        controls.put("faults.killContainer(2)", () -> faults.killContainer(TASK, "web"));
        controls.put("faults.remove", () -> faults.remove(declared));
        controls.put("faults.clear", faults::clear);
    }

    private void logs(Map<String, ThrowingCallable> readings) {
        readings.put("given.requireEnded", () -> aws.given().requireEnded());
        readings.put("logGroup", () -> aws.logGroup("/ecs/web"));
        readings.put("logGroup.metricValues", () -> aws.logGroup("/ecs/web").metricValues("Errors"));
        readings.put("logGroup.toString", () -> aws.logGroup("/ecs/web").toString());
        readings.put("logTarget", () -> aws.logTarget("arn:aws:lambda:us-east-1:123456789012:function:f"));
        readings.put(
                "logTarget.toString",
                () -> aws.logTarget("arn:aws:lambda:us-east-1:123456789012:function:f")
                        .toString());
    }

    /** Each of these only looks, or only names something. */
    private Map<String, ThrowingCallable> readings() {
        Map<String, ThrowingCallable> readings = new LinkedHashMap<>();
        logs(readings);
        readings.put("as", () -> aws.as("ci"));
        readings.put("journal", () -> aws.journal().text());
        readings.put("view", () -> aws.view().clusterArns());
        readings.put("view.report", () -> aws.view().report().brief(40));
        readings.put("view.report.whole", () -> aws.view().report().whole());
        readings.put("snapshot", aws::snapshot);
        readings.put("describe", aws::describe);
        readings.put("print", () -> assertThat(aws.describe()).isNotEmpty()); // what print() prints
        readings.put(
                "explain",
                () -> assertThatThrownBy(() -> aws.explain(
                                RunTaskRequest.builder().taskDefinition("web").build()))
                        .isInstanceOf(IllegalArgumentException.class));
        readings.put("invariants", () -> aws.invariants().check());
        readings.put("seed", aws::seed);
        readings.put("recipe", aws::recipe);
        readings.put("toString", aws::toString);
        readings.put("asyncHttpClient", aws::asyncHttpClient); // asks what httpClient() asks
        readings.put("clientConfiguration", aws::clientConfiguration);
        clock(readings);
        for (String handle : List.of(
                "given",
                "images",
                "containers",
                "secrets",
                "environmentFiles",
                "buckets",
                "loadBalancer",
                "discovery",
                "targets",
                "alarm",
                "metric",
                "faults")) {
            readings.put(handle, () -> {});
        }
        readings.put("given.cluster.and", () -> {});
        readings.put("given.cluster.arn", prod::arn);
        readings.put("buckets.keys", () -> aws.buckets().keys("archive"));
        readings.put(
                "buckets.text",
                () -> assertThatThrownBy(() -> aws.buckets().text("archive", "key"))
                        .isInstanceOf(IllegalArgumentException.class));
        named(readings);
        readings.put("alarm.isRaised", () -> aws.alarm("latency").isRaised());
        readings.put("alarm.state", () -> aws.alarm("latency").state());
        readings.put("alarm.reason", () -> aws.alarm("latency").reason());
        metrics(readings);
        readings.put("alarm.toString", () -> aws.alarm("latency").toString());
        readings.put("faults.unused", () -> aws.faults().unused());
        readings.put("close", aws::close);
        return readings;
    }

    private void clock(Map<String, ThrowingCallable> readings) {
        readings.put("time", aws::time);
        readings.put("time.instant", () -> aws.time().instant());
        readings.put("time.start", () -> aws.time().start());
        readings.put("time.elapsed", () -> aws.time().elapsed());
        readings.put("time.pending", () -> aws.time().pending());
        readings.put("time.mode", () -> aws.time().mode());
        readings.put("time.getZone", () -> aws.time().withZone(ZoneOffset.UTC).instant());
    }

    private void named(Map<String, ThrowingCallable> readings) {
        readings.put("targets.registered", () -> aws.targets(GROUP).registered());
        readings.put("discovery.instances", () -> aws.discovery().instances("web.internal"));
        readings.put("discovery.resolve", () -> aws.discovery().resolve("web.internal"));
        readings.put("discovery.aliases", () -> aws.discovery().aliases("web.shop"));
        readings.put("targets.only", () -> {});
        readings.put("targets.toString", () -> aws.targets(GROUP).toString());
    }

    private void metrics(Map<String, ThrowingCallable> readings) {
        MetricSeries metric = aws.metric("Shop", "Latency");
        readings.put("metric.dimension", () -> metric.dimension("Host", "one"));
        readings.put("metric.average", () -> metric.average(Duration.ofMinutes(1)));
        readings.put("metric.sum", () -> metric.sum(Duration.ofMinutes(1)));
        readings.put("metric.minutes", () -> metric.minutes("Sum", Duration.ofMinutes(1)));
    }

    private static Set<String> methods(String prefix, Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(each -> Modifier.isPublic(each.getModifiers())
                        && !Modifier.isStatic(each.getModifiers())
                        && !each.isSynthetic())
                .map(each -> prefix + each.getName())
                .collect(Collectors.toSet());
    }
}
