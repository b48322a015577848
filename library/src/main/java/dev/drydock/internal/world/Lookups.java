package dev.drydock.internal.world;

import dev.drydock.internal.call.Caller;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.BalancerText;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.internal.scaling.ScalingRegion;
import dev.drydock.internal.scaling.store.ScalingText;
import dev.drydock.operation.AwsService;
import dev.drydock.report.Report;
import dev.drydock.scaling.Scaling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceField;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskField;

/**
 * Looks up what is in an account and region by asking its read operations in passing: no call in the journal, no fault, no
 * time moved, and also when the world is closed.
 */
public final class Lookups {

    /** The most services that DescribeServices takes. */
    private static final int DESCRIBED_AT_ONCE = 10;

    private final World world;
    private final RegionState state;
    private final Caller caller;

    /** Lookups as some identity. */
    public Lookups(World world, RegionState state, Caller caller) {
        this.world = world;
        this.state = state;
        this.caller = caller;
    }

    /** A cluster by its name or ARN, deleted ones too while ECS still shows them; empty if there is none. */
    public Optional<Cluster> cluster(String cluster) {
        DescribeClustersResponse answer = ecs(
                "DescribeClusters",
                DescribeClustersRequest.builder().clusters(cluster).build(),
                DescribeClustersResponse.class);
        return answer.clusters().stream().findFirst();
    }

    /** The ARNs of the clusters that are there. */
    public List<String> clusterArns() {
        List<String> arns = new ArrayList<>();
        String token = null;
        do {
            ListClustersResponse page = ecs(
                    "ListClusters",
                    ListClustersRequest.builder().nextToken(token).build(),
                    ListClustersResponse.class);
            arns.addAll(page.clusterArns());
            token = page.nextToken();
        } while (token != null);
        return List.copyOf(arns);
    }

    /**
     * A task by its id or ARN, with its tags; empty if the cluster has none, or has forgotten it an hour after it
     * stopped.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as DescribeTasks would, if there is no such
     *     cluster or the argument cannot name a task
     */
    public Optional<Task> task(String cluster, String taskIdOrArn) {
        return described(cluster, List.of(taskIdOrArn)).stream().findFirst();
    }

    /**
     * The tasks of a cluster, stopped ones too while ECS still shows them.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as ListTasks would, if there is no such cluster
     */
    public List<Task> tasks(String cluster) {
        List<Task> tasks = new ArrayList<>();
        for (DesiredStatus desired : List.of(DesiredStatus.RUNNING, DesiredStatus.STOPPED)) {
            String token = null;
            do {
                ListTasksResponse page = ecs(
                        "ListTasks",
                        ListTasksRequest.builder()
                                .cluster(cluster)
                                .desiredStatus(desired)
                                .nextToken(token)
                                .build(),
                        ListTasksResponse.class);
                if (!page.taskArns().isEmpty()) {
                    tasks.addAll(described(cluster, page.taskArns()));
                }
                token = page.nextToken();
            } while (token != null);
        }
        return List.copyOf(tasks);
    }

    /**
     * A service by its name or ARN, with its tags, deleted ones too while ECS still shows them; empty if there is none.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as DescribeServices would, without such a cluster
     */
    public Optional<Service> service(String cluster, String nameOrArn) {
        return describedServices(cluster, List.of(nameOrArn)).stream().findFirst();
    }

    /**
     * The services of a cluster, without deleted ones.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as ListServices would, if there is no such cluster
     */
    public List<Service> services(String cluster) {
        List<Service> services = new ArrayList<>();
        String token = null;
        do {
            ListServicesResponse page = ecs(
                    "ListServices",
                    ListServicesRequest.builder()
                            .cluster(cluster)
                            .maxResults(DESCRIBED_AT_ONCE)
                            .nextToken(token)
                            .build(),
                    ListServicesResponse.class);
            if (!page.serviceArns().isEmpty()) {
                services.addAll(describedServices(cluster, page.serviceArns()));
            }
            token = page.nextToken();
        } while (token != null);
        return List.copyOf(services);
    }

    /**
     * The container instances of a cluster, with their tags.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as ListContainerInstances would, if there is no such
     *     cluster
     */
    public List<ContainerInstance> instances(String cluster) {
        List<ContainerInstance> instances = new ArrayList<>();
        String token = null;
        do {
            ListContainerInstancesResponse page = ecs(
                    "ListContainerInstances",
                    ListContainerInstancesRequest.builder()
                            .cluster(cluster)
                            .nextToken(token)
                            .build(),
                    ListContainerInstancesResponse.class);
            if (!page.containerInstanceArns().isEmpty()) {
                DescribeContainerInstancesRequest asked = DescribeContainerInstancesRequest.builder()
                        .cluster(cluster)
                        .containerInstances(page.containerInstanceArns())
                        .include(ContainerInstanceField.TAGS)
                        .build();
                instances.addAll(ecs("DescribeContainerInstances", asked, DescribeContainerInstancesResponse.class)
                        .containerInstances());
            }
            token = page.nextToken();
        } while (token != null);
        return List.copyOf(instances);
    }

    /** The repositories of the registry. */
    public List<Repository> repositories() {
        return registry().repositories();
    }

    /**
     * The images of a repository.
     *
     * @throws software.amazon.awssdk.services.ecr.model.EcrException as DescribeImages would, if there is no such repository
     */
    public List<ImageDetail> images(String repository) {
        return registry().images(repository);
    }

    /**
     * What the last scan of an image found; empty if it was never scanned.
     *
     * @throws software.amazon.awssdk.services.ecr.model.EcrException as DescribeImageScanFindings would, if there is no such
     *     image
     */
    public Optional<DescribeImageScanFindingsResponse> scan(String repository, String digest) {
        return registry().scan(repository, digest);
    }

    /**
     * The tags of anything, by its ARN.
     *
     * @throws software.amazon.awssdk.awscore.exception.AwsServiceException as its service would, if there is no such thing
     */
    public SortedMap<String, String> tags(String arn) {
        return TagLookup.of(arn, new TagLookup.Asking() {
            @Override
            public <T extends SdkResponse> T ask(
                    AwsService service, String operation, SdkRequest request, Class<T> answer) {
                return peek(state.operations(service), operation, request, answer);
            }
        });
    }

    private RegistryLookup registry() {
        return new RegistryLookup(new RegistryLookup.Asking() {
            @Override
            public <T extends SdkResponse> T ask(String operation, SdkRequest request, Class<T> answer) {
                return peek(state.operations(AwsService.ECR), operation, request, answer);
            }
        });
    }

    /**
     * A task definition by its family, {@code family:revision} or ARN.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as DescribeTaskDefinition would, if there is none
     */
    public TaskDefinition taskDefinition(String reference) {
        return ecs(
                        "DescribeTaskDefinition",
                        DescribeTaskDefinitionRequest.builder()
                                .taskDefinition(reference)
                                .build(),
                        DescribeTaskDefinitionResponse.class)
                .taskDefinition();
    }

    /** What happened in the world, and how it stands. */
    public Report report() {
        return new WorldReport(world);
    }

    /** The names of the log groups. */
    public List<String> logGroups() {
        List<String> names = new ArrayList<>();
        String token = null;
        do {
            DescribeLogGroupsResponse page = logs(
                    "DescribeLogGroups",
                    DescribeLogGroupsRequest.builder().nextToken(token).build(),
                    DescribeLogGroupsResponse.class);
            page.logGroups().stream().map(LogGroup::logGroupName).forEach(names::add);
            token = page.nextToken();
        } while (token != null);
        return List.copyOf(names);
    }

    /**
     * The names of a log group's streams.
     *
     * @throws software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException if there is no such group
     */
    public List<String> logStreams(String group) {
        List<String> names = new ArrayList<>();
        String token = null;
        do {
            DescribeLogStreamsResponse page = logs(
                    "DescribeLogStreams",
                    DescribeLogStreamsRequest.builder()
                            .logGroupName(group)
                            .nextToken(token)
                            .build(),
                    DescribeLogStreamsResponse.class);
            page.logStreams().stream().map(LogStream::logStreamName).forEach(names::add);
            token = page.nextToken();
        } while (token != null);
        return List.copyOf(names);
    }

    /**
     * The messages of a log stream, the oldest first.
     *
     * @throws software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException if there is no such stream
     */
    public List<String> logLines(String group, String stream) {
        List<String> lines = new ArrayList<>();
        String token = null;
        while (true) {
            GetLogEventsResponse page = logs(
                    "GetLogEvents",
                    GetLogEventsRequest.builder()
                            .logGroupName(group)
                            .logStreamName(stream)
                            .startFromHead(true)
                            .nextToken(token)
                            .build(),
                    GetLogEventsResponse.class);
            if (page.events().isEmpty()) {
                return List.copyOf(lines);
            }
            page.events().stream().map(OutputLogEvent::message).forEach(lines::add);
            token = page.nextForwardToken();
        }
    }

    /**
     * The messages of all streams of a log group, the oldest first.
     *
     * @throws software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException if there is no such group
     */
    public List<String> logLines(String group) {
        List<String> lines = new ArrayList<>();
        String token = null;
        do {
            FilterLogEventsResponse page = logs(
                    "FilterLogEvents",
                    FilterLogEventsRequest.builder()
                            .logGroupName(group)
                            .nextToken(token)
                            .build(),
                    FilterLogEventsResponse.class);
            page.events().stream().map(FilteredLogEvent::message).forEach(lines::add);
            token = page.nextToken();
        } while (token != null);
        return List.copyOf(lines);
    }

    /** The load balancers with their listeners and rules, a line each, indented. */
    public List<String> loadBalancers() {
        return world.locked(() -> {
            BalancerStore balancers = state.balancersIfAny();
            return balancers == null ? List.of() : BalancerText.of(balancers);
        });
    }

    /** The alarms of CloudWatch, a line each. */
    public List<String> alarms() {
        return world.locked(() -> {
            AlarmStore alarms = state.alarmsIfAny();
            return alarms == null
                    ? List.of()
                    : alarms.all().stream()
                            .map(each -> "alarm " + each.name() + ' ' + each.state() + ": "
                                    + each.standing().reason())
                            .toList();
        });
    }

    /** What a service has used in the last hour, a line a curve; none if it has used nothing. */
    public List<String> loads(String cluster, String service) {
        return world.locked(() -> LoadText.of(
                state.ecsRegion().metrics(), cluster, service, world.kernel().tick()));
    }

    /** The same of all services, each line with the name of its service before it. */
    public List<String> loads() {
        List<String> lines = new ArrayList<>();
        for (String arn : clusterArns()) {
            for (Service service : services(arn)) {
                String cluster = arn.substring(arn.lastIndexOf('/') + 1);
                loads(cluster, service.serviceName())
                        .forEach(each -> lines.add(cluster + '/' + service.serviceName() + ' ' + each));
            }
        }
        return lines;
    }

    /** The scalable targets with their policies and scheduled actions, a line each, indented. */
    public List<String> scalableTargets() {
        return world.locked(() -> {
            ScalingRegion scaling = state.scalingIfAny();
            return scaling == null ? List.of() : ScalingText.of(scaling.store());
        });
    }

    /** What has been done to the desired count of a service, the newest first. */
    public List<Scaling> scalings(String cluster, String service) {
        return world.locked(() -> {
            ScalingRegion scaling = state.scalingIfAny();
            return scaling == null
                    ? List.of()
                    : ScalingText.scalings(
                            scaling.store(),
                            cluster,
                            service,
                            world.kernel().now().toEpochMilli());
        });
    }

    private List<Task> described(String cluster, List<String> tasks) {
        return ecs(
                        "DescribeTasks",
                        DescribeTasksRequest.builder()
                                .cluster(cluster)
                                .tasks(tasks)
                                .include(TaskField.TAGS)
                                .build(),
                        DescribeTasksResponse.class)
                .tasks();
    }

    private List<Service> describedServices(String cluster, List<String> services) {
        return ecs(
                        "DescribeServices",
                        DescribeServicesRequest.builder()
                                .cluster(cluster)
                                .services(services)
                                .include(ServiceField.TAGS)
                                .build(),
                        DescribeServicesResponse.class)
                .services();
    }

    private <T extends SdkResponse> T ecs(String operation, SdkRequest request, Class<T> answer) {
        return peek(state.operations(AwsService.ECS), operation, request, answer);
    }

    private <T extends SdkResponse> T logs(String operation, SdkRequest request, Class<T> answer) {
        return peek(state.operations(AwsService.LOGS), operation, request, answer);
    }

    private <T extends SdkResponse> T peek(
            OperationTable table, String operation, SdkRequest request, Class<T> answer) {
        return answer.cast(world.pipeline().peek(caller, table, operation, request));
    }
}
