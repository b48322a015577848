package dev.drydock;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.RUN_TASK;

import dev.drydock.assertions.AlarmAssert;
import dev.drydock.assertions.CallsAssert;
import dev.drydock.assertions.ClusterAssert;
import dev.drydock.assertions.ContainerAssert;
import dev.drydock.assertions.DeploymentAssert;
import dev.drydock.assertions.DrydockAssert;
import dev.drydock.assertions.DrydockSoftAssertions;
import dev.drydock.assertions.ImageAssert;
import dev.drydock.assertions.InstanceAssert;
import dev.drydock.assertions.LogAssert;
import dev.drydock.assertions.MetricAssert;
import dev.drydock.assertions.MostAssert;
import dev.drydock.assertions.RepositoryAssert;
import dev.drydock.assertions.ScaledAssert;
import dev.drydock.assertions.ServiceAssert;
import dev.drydock.assertions.TagsAssert;
import dev.drydock.assertions.TaskAssert;
import dev.drydock.assertions.TasksAssert;
import dev.drydock.container.LoadCurve;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.discovery.Discovery;
import dev.drydock.discovery.DnsRecord;
import dev.drydock.fault.CallConditions;
import dev.drydock.fault.CapacityFault;
import dev.drydock.fault.ContainerFault;
import dev.drydock.fault.DeclaredFault;
import dev.drydock.fault.Fault;
import dev.drydock.fault.FaultTarget;
import dev.drydock.fault.Faults;
import dev.drydock.fault.FisAction;
import dev.drydock.fault.InstanceFault;
import dev.drydock.fault.PageFault;
import dev.drydock.fault.PageFaults;
import dev.drydock.fault.PullFault;
import dev.drydock.fault.RateLimits;
import dev.drydock.fault.ReadFaults;
import dev.drydock.fault.ReadLag;
import dev.drydock.fault.ResourceFault;
import dev.drydock.fault.SpotFault;
import dev.drydock.fault.StepFault;
import dev.drydock.fault.Strike;
import dev.drydock.fault.TaskFault;
import dev.drydock.fault.ZoneFault;
import dev.drydock.fault.ZoneOutage;
import dev.drydock.given.ClusterSetup;
import dev.drydock.given.Given;
import dev.drydock.given.InstancesSetup;
import dev.drydock.given.LoadBalancerSetup;
import dev.drydock.given.ServiceSetup;
import dev.drydock.given.TaskDefinitionSetup;
import dev.drydock.given.TaskSetup;
import dev.drydock.instance.InstanceType;
import dev.drydock.journal.Call;
import dev.drydock.journal.Journal;
import dev.drydock.metrics.MetricSeries;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.OperationName;
import dev.drydock.report.Explanation;
import dev.drydock.report.Report;
import dev.drydock.routing.LoadBalancerRouting;
import dev.drydock.routing.Routed;
import dev.drydock.routing.WebRequest;
import dev.drydock.server.DocumentFurnisher;
import dev.drydock.time.Settled;
import dev.drydock.time.Sleeper;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import dev.drydock.time.VirtualTime;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wire.WireRequest;
import dev.drydock.wiremock.WireMockDoor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.ServerException;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** One of each type of the API, and values that its methods take. */
final class MisuseSamples {

    private static final String TASK = "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("actionId", "aws:ecs:stop-task"),
            Map.entry("mode", "COUNT(1)"),
            Map.entry("accountId", "210987654321"),
            Map.entry("arn", "arn:aws:s3:::shop/prod.env"),
            Map.entry("cluster", "prod"),
            Map.entry("code", "ServerException"),
            Map.entry("image", "shop/web:1"),
            Map.entry("ipAddress", "203.0.113.9"),
            Map.entry("json", "{}"),
            Map.entry("member", "cluster"),
            Map.entry("statistic", "Average"),
            Map.entry("namespaceArn", "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-1"),
            Map.entry("registryArn", "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1"),
            Map.entry("platform", "linux/arm64"),
            Map.entry("provider", "FARGATE"),
            Map.entry("region", "eu-west-1"),
            Map.entry("targetGroupArn", "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/1"),
            Map.entry("taskArn", TASK),
            Map.entry("timeOfDay", "09:00"),
            Map.entry("type", "m5.large"),
            Map.entry("url", "/orders"),
            Map.entry("zone", "us-east-1a"));

    private final Drydock aws;
    private final Map<Class<?>, Supplier<Object>> byType = new HashMap<>();

    MisuseSamples(Drydock aws) {
        this.aws = aws;
        aws.given()
                .cluster("prod")
                .service("web", "shop/web:1")
                .running(1)
                .and()
                .logGroup("/ecs/web")
                .loadBalancer("web")
                .and()
                .cluster("hosts")
                .instances(1, "m5.large");
        aws.images().push("shop/pushed:1");
        add(Boolean.TYPE, () -> true);
        add(Double.TYPE, () -> 1.0);
        add(Integer.TYPE, () -> 1);
        add(Long.TYPE, () -> 1L);
        add(BooleanSupplier.class, () -> (BooleanSupplier) () -> true);
        add(Consumer.class, () -> (Consumer<Object>) any -> {});
        add(Duration.class, () -> Duration.ofSeconds(1));
        add(FindingSeverity.class, () -> FindingSeverity.HIGH);
        add(Instant.class, () -> Instant.EPOCH);
        add(Path.class, () -> Path.of("web.json"));
        add(
                RegisterTaskDefinitionRequest.class,
                () -> RegisterTaskDefinitionRequest.builder().family("web").build());
        add(RunTaskRequest.class, () -> RunTaskRequest.builder().build());
        add(RuntimeException.class, IllegalStateException::new);
        add(SortedMap.class, Collections::emptySortedMap);
        add(String[].class, () -> new String[] {"a"});
        add(Throwable.class, IllegalStateException::new);
        add(ZoneId.class, () -> ZoneOffset.UTC);
        add(byte[].class, () -> new byte[0]);
        add(int[].class, () -> new int[] {503});
        add(long[].class, () -> new long[] {1});
        add(List.class, () -> List.of("a"));
        add(Map.class, () -> Map.of("team", "shop"));
        root();
        vocabulary();
        faults();
        assertions();
    }

    private <T> void add(Class<T> type, Supplier<? extends T> sample) {
        byType.put(type, sample::get);
    }

    private void root() {
        add(Alarm.class, () -> aws.alarm("errors"));
        add(Buckets.class, aws::buckets);
        add(FilteredLogs.class, () -> aws.logGroup("/ecs/web"));
        add(LogTarget.class, () -> aws.logTarget("arn:aws:lambda:us-east-1:123456789012:function:f"));
        add(ContainerScripts.class, aws::containers);
        add(Drydock.class, () -> aws);
        add(Drydock.Builder.class, Drydock::builder);
        add(DrydockRegion.class, aws::account);
        add(Discovery.class, aws::discovery);
        add(DnsRecord[].class, () -> new DnsRecord[] {DnsRecord.A});
        add(EnvironmentFiles.class, aws::environmentFiles);
        add(Given.class, aws::given);
        add(ClusterSetup.class, () -> aws.given().cluster("prod"));
        add(LoadBalancerSetup.class, () -> aws.given().loadBalancer("web").listener(80, "web"));
        // One of each, as a line has to be ended; running(…) is among what is called.
        ServiceSetup service = aws.given().cluster("prod").service("new", "shop/web:1");
        TaskSetup task = aws.given().cluster("prod").task("new", "shop/web:1");
        add(ServiceSetup.class, () -> service);
        add(TaskSetup.class, () -> task);
        add(Images.class, aws::images);
        add(Invariants.class, aws::invariants);
        add(Recipe.class, aws::recipe);
        add(Secrets.class, aws::secrets);
        add(Snapshot.class, aws::snapshot);
        add(Targets.class, () -> aws.targets(text("targetGroupArn")));
        add(View.class, aws::view);
        add(WorldFurnisher.class, DocumentFurnisher::new);
        add(DocumentFurnisher.class, DocumentFurnisher::new);
    }

    private void vocabulary() {
        add(Call.class, () -> aws.journal().calls().get(0));
        add(Report.class, () -> aws.view().report());
        add(Explanation.class, () -> new Explanation(List.of(), List.of(), null));
        add(MetricSeries.class, () -> aws.metric("Shop", "Latency"));
        add(LoadBalancerRouting.class, () -> aws.loadBalancer("web"));
        add(Routed.class, () -> aws.loadBalancer("web").route(WebRequest.get("/")));
        add(WebRequest.class, () -> WebRequest.get("/"));
        add(InstanceType.class, () -> InstanceType.of("m5.large"));
        add(Journal.class, aws::journal);
        add(LoadCurve.class, LoadCurve::daily);
        add(OperationName.class, () -> RUN_TASK);
        add(Settled.class, () -> aws.time().trySettle());
        add(Sleeper.class, () -> aws.time().sleeper());
        add(TimeMode.class, TimeMode::manual);
        add(Timing.class, () -> Timing.FARGATE_PULL);
        add(Timings.class, Timings::realistic);
        add(VirtualTime.class, aws::time);
        add(WireMockDoor.class, aws::wiremock);
        add(WireProtocol.class, aws::protocol);
        add(WireRequest.class, () -> new WireRequest(name -> null, new byte[0]));
        add(WireRequest.Headers.class, () -> name -> null);
    }

    private void faults() {
        Faults faults = aws.faults();
        add(CapacityFault.class, faults::fargateCapacity);
        add(ContainerFault.class, () -> faults.container("shop/web:1"));
        add(DeclaredFault.class, () -> faults.on(RUN_TASK).throttle());
        add(Fault.class, () -> faults.on(RUN_TASK).throttle());
        add(FaultTarget.class, this::target);
        add(CallConditions.class, () -> faults.on(RUN_TASK).throttle());
        add(RateLimits.class, faults::throttleLikeAws);
        add(ReadFaults.class, faults::reads);
        add(ReadLag.class, () -> faults.reads().lagBehind(Duration.ofSeconds(5)));
        add(PageFaults.class, faults::pages);
        add(PageFault.class, () -> faults.pages().areShort());
        add(Predicate.class, () -> (Predicate<Object>) any -> true);
        add(AwsService.class, () -> AwsService.ECS);
        add(Faults.class, () -> faults);
        add(FisAction.class, () -> faults.fis("aws:ecs:task-cpu-stress"));
        add(InstanceFault.class, () -> faults.instance("i-0123456789abcdef0"));
        add(PullFault.class, () -> faults.pull("shop/web:1"));
        add(ResourceFault.class, faults::eni);
        add(SpotFault.class, () -> faults.spot(TASK));
        add(StepFault.class, () -> faults.eni().timesOut());
        add(Strike.class, () -> faults.anyTask("prod").in(Duration.ofHours(1)).retires());
        add(TaskFault.class, () -> faults.task(TASK));
        add(ZoneFault.class, () -> faults.zone("us-east-1a"));
        add(
                ZoneOutage.class,
                () -> faults.zone("us-east-1a").in(Duration.ofHours(1)).goesDown());
    }

    /** One that has struck out already: what it refuses is told, and {@code unused()} no longer tells of it. */
    private FaultTarget target() {
        FaultTarget target = aws.faults().on(RUN_TASK);
        target.throttle();
        return target;
    }

    private void assertions() {
        add(DeploymentAssert.class, () -> assertThat(aws).service("prod", "web").primaryDeployment());
        add(DrydockSoftAssertions.class, DrydockSoftAssertions::new);
        add(ImageAssert.class, () -> assertThat(aws).image("shop/pushed:1"));
        add(InstanceAssert.class, () -> assertThat(aws).instance("hosts", instance()));
        add(MostAssert.class, () -> assertThat(aws).tasks("prod").neverMoreThan(1));
        add(RepositoryAssert.class, () -> assertThat(aws).repository("shop/pushed"));
        add(
                TagsAssert.class,
                () -> assertThat(aws).tags(aws.view().clusterArns().get(0)));
        add(TasksAssert.class, () -> assertThat(aws).tasks("prod"));
        add(ContainerInstanceStatus.class, () -> ContainerInstanceStatus.ACTIVE);
        add(DeploymentRolloutState.class, () -> DeploymentRolloutState.COMPLETED);
        add(DesiredStatus.class, () -> DesiredStatus.RUNNING);
        add(HealthStatus.class, () -> HealthStatus.HEALTHY);
        add(LaunchType.class, () -> LaunchType.FARGATE);
        add(TaskStopCode.class, () -> TaskStopCode.USER_INITIATED);
        add(OperationName[].class, () -> new OperationName[] {CREATE_CLUSTER, RUN_TASK});
        add(CallsAssert.class, () -> assertThat(aws).called(CREATE_CLUSTER));
        add(ClusterAssert.class, () -> assertThat(aws).cluster("prod"));
        add(ContainerAssert.class, () -> assertThat(aws).onlyTask("prod").container("web"));
        add(DrydockAssert.class, () -> assertThat(aws));
        add(AlarmAssert.class, () -> assertThat(aws).alarm("errors"));
        add(MetricAssert.class, () -> assertThat(aws).metric("Shop", "Latency"));
        add(LogAssert.class, () -> assertThat(aws).logGroup("/ecs/web"));
        add(ServiceAssert.class, () -> assertThat(aws).service("prod", "web"));
        add(ScaledAssert.class, () -> assertThat(aws).service("prod", "web").scaledTo(1));
        add(TaskAssert.class, () -> assertThat(aws).onlyTask("prod"));
    }

    private String instance() {
        return aws.view().instances("hosts").get(0).containerInstanceArn();
    }

    /** What a parameter of that type and name takes. */
    Object value(Class<?> type, String name) {
        if (type == Class.class) {
            return name.equals("exception") ? ServerException.class : RunTaskRequest.class;
        }
        return type == String.class ? text(name) : sample(type);
    }

    private static String text(String name) {
        return TEXTS.getOrDefault(name, "web");
    }

    private Object sample(Class<?> type) {
        Supplier<Object> sample = byType.get(type);
        if (sample == null) {
            throw new AssertionError("There is no sample of " + type + "; add one");
        }
        return sample.get();
    }

    /** Has something done with one of a type; a script can be written, and an image described, only while it is added. */
    void with(Class<?> type, Consumer<Object> use) {
        if (type == ScriptBuilder.class) {
            aws.images().add("shop/probe:1", use::accept);
        } else if (type == ImageBuilder.class) {
            aws.images().push("shop/probe:2", use::accept);
        } else if (type == InstancesSetup.class) {
            aws.given().cluster("prod").instances(1, use::accept);
        } else if (type == TaskDefinitionSetup.class) {
            aws.given().taskDefinition("probe", "shop/probe:1", use::accept);
        } else {
            use.accept(sample(type));
        }
    }
}
