package dev.drydock;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.world.Lookups;
import dev.drydock.report.Report;
import dev.drydock.scaling.Scaling;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * One account and region as it is now, seen from outside: reading it is not a call. It is not in the journal, meets no
 * fault and never moves time, in any mode; and it still answers when the world is closed.
 *
 * <pre>{@code
 * Task task = aws.view().task("prod", taskArn).orElseThrow();
 * assertThat(aws.view().logLines("/ecs/web", "ecs/web/" + id)).contains("ready");
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class View {

    private final Lookups lookups;

    View(Lookups lookups) {
        this.lookups = lookups;
    }

    /** A cluster by its name or ARN, deleted ones too while ECS still shows them; empty if there is none. */
    public Optional<Cluster> cluster(String cluster) {
        Require.text("cluster", "cluster", cluster, "prod");
        return lookups.cluster(cluster);
    }

    /** The ARNs of the clusters that are there. */
    public List<String> clusterArns() {
        return lookups.clusterArns();
    }

    /**
     * A task by its id or ARN, with its tags; empty if the cluster has none, or has forgotten it an hour after it
     * stopped.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as DescribeTasks would, if there is no such
     *     cluster or the argument cannot name a task
     */
    public Optional<Task> task(String cluster, String taskIdOrArn) {
        Require.text("task", "cluster", cluster, "prod");
        Require.text(
                "task",
                "taskIdOrArn",
                taskIdOrArn,
                "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef");
        return lookups.task(cluster, taskIdOrArn);
    }

    /**
     * The tasks of a cluster, stopped ones too while ECS still shows them.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as ListTasks would, if there is no such cluster
     */
    public List<Task> tasks(String cluster) {
        Require.text("tasks", "cluster", cluster, "prod");
        return lookups.tasks(cluster);
    }

    /**
     * A service by its name or ARN, with its tags, deleted ones too while ECS still shows them; empty if there is none.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as DescribeServices would, without such a cluster
     */
    public Optional<Service> service(String cluster, String nameOrArn) {
        Require.text("service", "cluster", cluster, "prod");
        Require.text("service", "nameOrArn", nameOrArn, "web");
        return lookups.service(cluster, nameOrArn);
    }

    /**
     * The services of a cluster, without deleted ones.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as ListServices would, if there is no such cluster
     */
    public List<Service> services(String cluster) {
        Require.text("services", "cluster", cluster, "prod");
        return lookups.services(cluster);
    }

    /**
     * The container instances of a cluster, with their tags.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as ListContainerInstances would, if there is no such
     *     cluster
     */
    public List<ContainerInstance> instances(String cluster) {
        Require.text("instances", "cluster", cluster, "prod");
        return lookups.instances(cluster);
    }

    /** The repositories of the registry. */
    public List<Repository> repositories() {
        return lookups.repositories();
    }

    /**
     * The images of a repository.
     *
     * @throws software.amazon.awssdk.services.ecr.model.EcrException as DescribeImages would, if there is no such repository
     */
    public List<ImageDetail> images(String repository) {
        Require.text("images", "repository", repository, "shop/web");
        return lookups.images(repository);
    }

    /**
     * What the last scan of an image found, as DescribeImageScanFindings answers it; empty if it was never scanned.
     *
     * @param digest {@code sha256:…}
     * @throws software.amazon.awssdk.services.ecr.model.EcrException as DescribeImageScanFindings would, if there is no such
     *     image
     */
    public Optional<DescribeImageScanFindingsResponse> scan(String repository, String digest) {
        Require.text("scan", "repository", repository, "shop/web");
        Require.text("scan", "digest", digest, "sha256:0123…");
        return lookups.scan(repository, digest);
    }

    /**
     * The tags of anything, by its ARN, in order of their keys: of ECS, ECR, CloudWatch Logs, load balancers, alarms and
     * scalable targets.
     *
     * @throws software.amazon.awssdk.awscore.exception.AwsServiceException as its service would, if there is no such thing
     * @throws IllegalArgumentException if the ARN is of a service that Drydock does not simulate
     */
    public SortedMap<String, String> tags(String arn) {
        Require.text("tags", "arn", arn, "arn:aws:ecs:us-east-1:123456789012:cluster/prod");
        return lookups.tags(arn);
    }

    /**
     * A task definition by its family, {@code family:revision} or ARN.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as DescribeTaskDefinition would, if there is none
     */
    public TaskDefinition taskDefinition(String reference) {
        Require.text("taskDefinition", "reference", reference, "web:1");
        return lookups.taskDefinition(reference);
    }

    /**
     * The load balancers with their listeners and rules, a line each: listeners are indented by two spaces, rules by four.
     */
    public List<String> loadBalancers() {
        return lookups.loadBalancers();
    }

    /**
     * What auto scaling has done to a service, the newest first; nothing if it scales none of that name.
     *
     * @param cluster its cluster's name
     * @param service its name
     */
    public List<Scaling> scalings(String cluster, String service) {
        Require.text("scalings", "cluster", cluster, "prod");
        Require.text("scalings", "service", service, "web");
        return lookups.scalings(cluster, service);
    }

    /**
     * How services were loaded in the last hour: a line for each curve, one character a minute up to the last that is over,
     * with the least and the most. There are curves of CPU and memory in percent of what tasks reserve, and of how many tasks
     * there were; services whose containers have used nothing, as they do unless scripts say otherwise, have none.
     *
     * <pre>{@code
     * prod/web CPU    ▁▁▃█ 3.9 % to 78.1 %
     * prod/web tasks  ▁▁▁█ 1 to 4
     * }</pre>
     */
    public List<String> loads() {
        return lookups.loads();
    }

    /** What happened in the whole world, and how it stands: what a failing test is told of it. */
    public Report report() {
        return lookups.report();
    }

    /** The names of the log groups. */
    public List<String> logGroups() {
        return lookups.logGroups();
    }

    /**
     * The names of a log group's streams.
     *
     * @throws software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException if there is no such group
     */
    public List<String> logStreams(String group) {
        Require.text("logStreams", "group", group, "/ecs/web");
        return lookups.logStreams(group);
    }

    /**
     * The messages of a log stream, the oldest first.
     *
     * @throws software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException if there is no such stream
     */
    public List<String> logLines(String group, String stream) {
        Require.text("logLines", "group", group, "/ecs/web");
        Require.text("logLines", "stream", stream, "web/web/0123456789abcdef");
        return lookups.logLines(group, stream);
    }

    /**
     * The messages of all streams of a log group, the oldest first.
     *
     * @throws software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException if there is no such group
     */
    public List<String> logLines(String group) {
        Require.text("logLines", "group", group, "/ecs/web");
        return lookups.logLines(group);
    }
}
