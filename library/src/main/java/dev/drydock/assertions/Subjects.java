package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.View;
import dev.drydock.internal.history.TaskHistory;
import dev.drydock.internal.model.ImageReference;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.WritableAssertionInfo;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Finds what assertions are made about in an account and region, or tells what there is instead.
 *
 * @param world that assertions go back to
 * @param drydock the world
 * @param place where to look
 * @param verdicts what becomes of failures
 */
record Subjects(DrydockAssert world, Drydock drydock, DrydockRegion place, Verdicts verdicts) {

    private View view() {
        return place.view();
    }

    private WritableAssertionInfo info() {
        return world.getWritableAssertionInfo();
    }

    private <A extends AbstractAssert<A, ?>> A said(A next) {
        return Said.handOn(info(), next);
    }

    private Circumstances about(String name) {
        return Circumstances.of(drydock, Words.lastPart(name));
    }

    // ---- ECS

    TaskAssert task(String cluster, String taskIdOrArn) {
        Circumstances circumstances = about(taskIdOrArn);
        Supplier<Task> found = () -> seen(
                        circumstances,
                        "task " + taskIdOrArn + " in cluster " + cluster,
                        () -> view().task(cluster, taskIdOrArn))
                .orElseThrow(() -> circumstances.failure(
                        info(),
                        "Expected a task " + taskIdOrArn + " in cluster " + cluster + ", but there is none\n"
                                + "  tasks: " + Words.tasks(tasksOf(circumstances, cluster))));
        return verdicts.find(found, () -> noTask(cluster, taskIdOrArn), this::task);
    }

    TaskAssert onlyTask(String cluster) {
        Circumstances circumstances = about(cluster);
        Supplier<Task> found = () -> {
            List<Task> tasks = tasksOf(circumstances, cluster);
            if (tasks.size() != 1) {
                throw circumstances.failure(
                        info(),
                        "Expected cluster " + cluster + " to have one task, but it has " + tasks.size() + "\n  tasks: "
                                + Words.tasks(tasks));
            }
            return tasks.get(0);
        };
        return verdicts.find(found, () -> noTask(cluster, cluster), this::task);
    }

    private TaskAssert task(Task task, Verdicts judged) {
        return said(new TaskAssert(world, drydock, view(), task, judged));
    }

    private static Task noTask(String cluster, String name) {
        return Task.builder().taskArn(name).clusterArn(cluster).build();
    }

    TasksAssert tasks(String cluster) {
        Circumstances circumstances = about(cluster);
        String name = Words.lastPart(cluster);
        String home = ":" + place.toString().replaceFirst("(.*)/(.*)", "$2:$1") + ":";
        Supplier<List<Task>> found = () -> tasksOf(circumstances, cluster);
        return verdicts.find(
                found,
                List::of,
                (tasks, judged) -> said(new TasksAssert(
                        world,
                        drydock,
                        view(),
                        " of cluster " + name,
                        tasks,
                        move -> move.taskArn().contains(home)
                                && TaskHistory.cluster(move).equals(name),
                        judged)));
    }

    ClusterAssert cluster(String cluster) {
        Circumstances circumstances = about(cluster);
        Supplier<Cluster> found = () -> seen(circumstances, "cluster " + cluster, () -> view().cluster(cluster))
                .orElseThrow(() -> circumstances.failure(
                        info(),
                        "Expected a cluster " + cluster + ", but there is none\n  clusters: "
                                + Words.list(view().clusterArns())));
        return verdicts.find(
                found,
                () -> Cluster.builder().clusterName(cluster).build(),
                (there, judged) -> said(new ClusterAssert(world, drydock, there, judged)));
    }

    ServiceAssert service(String cluster, String nameOrArn) {
        Circumstances circumstances = about(nameOrArn);
        Supplier<Service> found = () -> seen(
                        circumstances,
                        "service " + nameOrArn + " in cluster " + cluster,
                        () -> view().service(cluster, nameOrArn))
                .orElseThrow(() -> circumstances.failure(
                        info(),
                        "Expected a service " + nameOrArn + " in cluster " + cluster + ", but there is none\n"
                                + "  services: "
                                + Words.list(view().services(cluster).stream()
                                        .map(Service::serviceName)
                                        .toList())));
        return verdicts.find(
                found,
                () -> Service.builder()
                        .serviceName(nameOrArn)
                        .clusterArn(cluster)
                        .build(),
                (service, judged) -> said(new ServiceAssert(world, drydock, view(), service, judged)));
    }

    InstanceAssert instance(String cluster, String reference) {
        Circumstances circumstances = about(reference);
        Supplier<ContainerInstance> found = () -> {
            List<ContainerInstance> instances = seen(
                    circumstances, "the container instances of cluster " + cluster, () -> view().instances(cluster));
            return instances.stream()
                    .filter(each -> reference.equals(each.containerInstanceArn())
                            || reference.equals(Words.lastPart(each.containerInstanceArn()))
                            || reference.equals(each.ec2InstanceId()))
                    .findFirst()
                    .orElseThrow(() -> circumstances.failure(
                            info(),
                            "Expected a container instance " + reference + " in cluster " + cluster
                                    + ", but there is none\n  instances: "
                                    + Words.list(instances.stream()
                                            .map(each -> Words.lastPart(each.containerInstanceArn()) + " ("
                                                    + each.ec2InstanceId() + ") " + each.status())
                                            .toList())));
        };
        return verdicts.find(
                found,
                () -> ContainerInstance.builder()
                        .containerInstanceArn(reference)
                        .build(),
                (instance, judged) -> said(new InstanceAssert(world, drydock, instance, judged)));
    }

    private List<Task> tasksOf(Circumstances circumstances, String cluster) {
        return seen(circumstances, "the tasks of cluster " + cluster, () -> view().tasks(cluster));
    }

    // ---- ECR

    RepositoryAssert repository(String name) {
        Circumstances circumstances = about(name);
        Supplier<List<ImageDetail>> found = () -> imagesOf(circumstances, name);
        return verdicts.find(
                found,
                List::of,
                (images, judged) -> said(new RepositoryAssert(world, drydock, view(), name, images, judged)));
    }

    ImageAssert image(String image) {
        ImageReference reference = reference(image);
        String repository = repositoryOf(reference);
        Circumstances circumstances = about(repository);
        Supplier<ImageDetail> found = () -> {
            List<ImageDetail> images = imagesOf(circumstances, repository);
            return images.stream()
                    .filter(each -> reference.digest() != null
                            ? reference.digest().equals(each.imageDigest())
                            : each.imageTags().contains(reference.version()))
                    .findFirst()
                    .orElseThrow(() -> circumstances.failure(
                            info(),
                            "Expected an image " + image + " in repository " + repository + ", but there is none\n"
                                    + "  images: "
                                    + Words.list(
                                            images.stream().map(Words::image).toList())));
        };
        return verdicts.find(
                found,
                () -> ImageDetail.builder().repositoryName(repository).build(),
                (detail, judged) -> said(new ImageAssert(world, drydock, view(), detail, judged)));
    }

    private static ImageReference reference(String image) {
        return ImageReference.parse(image)
                .orElseThrow(() -> new IllegalArgumentException(
                        "image(…) needs a reference of an image for image, such as shop/web:1, but was given \"" + image
                                + "\""));
    }

    private static String repositoryOf(ImageReference reference) {
        return reference.isOnDockerHub()
                ? reference.repository().replaceFirst("^library/", "")
                : reference.repository();
    }

    private List<ImageDetail> imagesOf(Circumstances circumstances, String repository) {
        List<String> repositories =
                view().repositories().stream().map(Repository::repositoryName).toList();
        if (!repositories.contains(repository)) {
            throw circumstances.failure(
                    info(),
                    "Expected a repository " + repository
                            + ", but there is none; an image that only has a script lies in"
                            + " none, images().push(…) makes one\n  repositories: " + Words.list(repositories));
        }
        return view().images(repository);
    }

    // ---- CloudWatch Logs

    LogAssert logStream(String group, String stream) {
        Circumstances circumstances = Circumstances.of(drydock, stream);
        Supplier<List<String>> found = () -> {
            requireGroup(circumstances, group);
            List<String> streams =
                    seen(circumstances, "the streams of log group " + group, () -> view().logStreams(group));
            if (!streams.contains(stream)) {
                throw circumstances.failure(
                        info(),
                        "Expected a log stream " + stream + " in " + group + ", but there is none\n  streams: "
                                + Words.list(streams));
            }
            return seen(circumstances, "log stream " + stream + " in " + group, () -> view().logLines(group, stream));
        };
        return lines("log stream " + group + " " + stream, circumstances, found);
    }

    LogAssert logGroup(String group) {
        Circumstances circumstances = Circumstances.of(drydock, group);
        return lines("log group " + group, circumstances, () -> {
            requireGroup(circumstances, group);
            return seen(circumstances, "log group " + group, () -> view().logLines(group));
        });
    }

    private LogAssert lines(String name, Circumstances circumstances, Supplier<List<String>> found) {
        return verdicts.find(
                found, List::of, (lines, judged) -> said(new LogAssert(world, name, lines, circumstances, judged)));
    }

    private void requireGroup(Circumstances circumstances, String group) {
        List<String> groups = view().logGroups();
        if (!groups.contains(group)) {
            throw circumstances.failure(
                    info(),
                    "Expected a log group " + group + ", but there is none\n  log groups: " + Words.list(groups));
        }
    }

    // ---- anything

    TagsAssert tags(String arn) {
        Circumstances circumstances = about(arn);
        Supplier<SortedMap<String, String>> found =
                () -> seen(circumstances, "the tags of " + arn, () -> view().tags(arn));
        return verdicts.find(
                found,
                () -> Collections.unmodifiableSortedMap(new TreeMap<>()),
                (tags, judged) -> said(new TagsAssert(world, arn, tags, circumstances, judged)));
    }

    private <T> T seen(Circumstances circumstances, String what, Supplier<T> look) {
        try {
            return look.get();
        } catch (AwsServiceException refused) {
            AssertionError failure = circumstances.failure(
                    info(),
                    "Expected to find " + what + ", but "
                            + refused.awsErrorDetails().errorCode() + ": "
                            + refused.awsErrorDetails().errorMessage() + Words.hints(refused));
            failure.initCause(refused);
            throw failure;
        }
    }
}
