package dev.drydock.internal.ecs.instance;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.call.ArnMessages;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.query.Query;
import dev.drydock.internal.ecs.setting.SettingStore;
import dev.drydock.internal.model.Arn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceResponse;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentResponse;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateResponse;

/**
 * The operations on container instances.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/create-capacity.html">Amazon ECS container
 *     instances</a>
 */
public final class InstanceOperations {

    private static final int LIST_PAGE = 100;

    private final ClusterStore clusters;
    private final InstanceStore instances;
    private final InstanceListener listener;
    private final Trunks trunks;
    private final AgentUpdates updates;
    private final RegisterInstance register;

    /** The operations over a store; the listener is told of instances deregistered by force. */
    public InstanceOperations(
            AccountRegion home,
            Leniencies leniencies,
            ClusterStore clusters,
            InstanceStore instances,
            SettingStore settings,
            Trunks trunks,
            AgentUpdates updates,
            InstanceListener listener) {
        this.clusters = clusters;
        this.instances = instances;
        this.listener = listener;
        this.trunks = trunks;
        this.updates = updates;
        this.register =
                new RegisterInstance(home, leniencies, clusters, instances, settings, trunks, updates, listener);
    }

    /** What this noun adds to the table. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("RegisterContainerInstance", register::handle)
                        .scope(request -> List.of(clusters.arnOf(request.cluster()))),
                Operation.write("UpdateContainerAgent", this::updateAgent)
                        .scope(request -> List.of(clusters.arnOf(request.cluster()))),
                Operation.read("DescribeContainerInstances", this::describe)
                        .scope(request -> List.of(clusters.arnOf(request.cluster()))),
                Operation.read("ListContainerInstances", this::list)
                        .scope(request -> List.of(clusters.arnOf(request.cluster()))),
                Operation.write("DeregisterContainerInstance", this::deregister)
                        .scope(request -> List.of(clusters.arnOf(request.cluster()))),
                Operation.write("UpdateContainerInstancesState", this::updateState)
                        .scope(request -> List.of(clusters.arnOf(request.cluster()))));
    }

    private DescribeContainerInstancesResponse describe(
            DescribeContainerInstancesRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        List<String> arns = new ArrayList<>();
        for (String reference : request.containerInstances()) {
            arns.add(arn(cluster, reference));
        }
        instances.sweep(context.now());
        List<ContainerInstance> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String arn : new LinkedHashSet<>(arns)) {
            EcsInstance instance = instances.find(arn);
            if (instance == null || !instance.clusterArn().equals(cluster.arn())) {
                failures.add(Failure.builder().arn(arn).reason("MISSING").build());
            } else {
                found.add(InstanceAnswers.of(instance, request.include()));
            }
        }
        return DescribeContainerInstancesResponse.builder()
                .containerInstances(context.order()
                        .of("described instances", found, ContainerInstance::containerInstanceArn)
                        .items())
                .failures(failures)
                .build();
    }

    private ListContainerInstancesResponse list(ListContainerInstancesRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        Query filter = InstanceFilter.of(request.filter());
        List<EcsInstance> listed = new ArrayList<>();
        for (EcsInstance each : instances.inCluster(cluster.arn())) {
            boolean wanted = request.statusAsString() == null
                    ? !each.status().equals("INACTIVE")
                    : each.status().equals(request.statusAsString());
            if (wanted && filter.selects(each)) {
                listed.add(each);
            }
        }
        listed.sort(Comparator.comparing(EcsInstance::arn));
        Page<EcsInstance> page = Paging.of(
                context.order().of("container instances", listed, EcsInstance::arn),
                request.nextToken(),
                request.maxResults(),
                LIST_PAGE,
                LIST_PAGE);
        return ListContainerInstancesResponse.builder()
                .containerInstanceArns(
                        page.items().stream().map(EcsInstance::arn).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private DeregisterContainerInstanceResponse deregister(
            DeregisterContainerInstanceRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        EcsInstance instance = registered(cluster, request.containerInstance());
        if (instance.tasks() > 0 && !Boolean.TRUE.equals(request.force())) {
            throw InstanceMessages.HAS_TASKS.with();
        }
        instance.deregister(context.now().toEpochMilli());
        trunks.release(instance);
        instances.gone(instance);
        listener.deregistered(instance);
        return DeregisterContainerInstanceResponse.builder()
                .containerInstance(InstanceAnswers.of(instance, List.of()))
                .build();
    }

    private UpdateContainerInstancesStateResponse updateState(
            UpdateContainerInstancesStateRequest request, CallContext context) {
        boolean drain = request.status() == ContainerInstanceStatus.DRAINING;
        EcsCluster cluster = clusters.require(request.cluster());
        LinkedHashSet<String> arns = new LinkedHashSet<>();
        for (String reference : request.containerInstances()) {
            arns.add(arn(cluster, reference));
        }
        for (String arn : arns) {
            EcsInstance instance = instances.find(arn);
            if (instance != null
                    && instance.isRegistering()
                    && instance.clusterArn().equals(cluster.arn())) {
                throw InstanceMessages.NOT_ACTIVE.with(instance.id());
            }
        }
        List<ContainerInstance> updated = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String arn : arns) {
            EcsInstance instance = instances.find(arn);
            if (instance == null || instance.isGone() || !instance.clusterArn().equals(cluster.arn())) {
                String reason = instance == null || !instance.isGone() ? "MISSING" : "INACTIVE";
                failures.add(Failure.builder().arn(arn).reason(reason).build());
                continue;
            }
            boolean begins = drain && instance.isActive();
            boolean ends = !drain && !instance.isActive();
            instance.drain(drain);
            if (begins) {
                listener.draining(instance);
            } else if (ends) {
                listener.activated(instance);
            }
            updated.add(InstanceAnswers.of(instance, List.of()));
        }
        return UpdateContainerInstancesStateResponse.builder()
                .containerInstances(updated)
                .failures(failures)
                .build();
    }

    private UpdateContainerAgentResponse updateAgent(UpdateContainerAgentRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        EcsInstance instance = registered(cluster, request.containerInstance());
        if (AgentUpdates.isUnderWay(instance)) {
            throw InstanceMessages.UPDATE_UNDER_WAY.with();
        }
        AgentReport report = instance.agent().report();
        if (!report.tellsVersion()) {
            throw InstanceMessages.NO_VERSION.with();
        }
        if (!report.isOutdated()) {
            throw InstanceMessages.NO_UPDATE.with();
        }
        updates.begin(instance);
        return UpdateContainerAgentResponse.builder()
                .containerInstance(InstanceAnswers.of(instance, List.of()))
                .build();
    }

    private EcsInstance registered(EcsCluster cluster, @Nullable String reference) {
        String arn = arn(cluster, reference);
        EcsInstance instance = instances.find(arn);
        if (instance == null || instance.isGone() || !instance.clusterArn().equals(cluster.arn())) {
            throw InstanceMessages.NOT_FOUND.with(Shown.text(arn));
        }
        return instance;
    }

    private String arn(EcsCluster cluster, @Nullable String reference) {
        String text = reference == null ? "" : reference;
        if (Arn.looksLikeArn(text)) {
            Arn arn = Arn.parse(text).orElseThrow(() -> ArnMessages.malformed(text));
            return arn.toString();
        }
        if (text.length() != 32 && text.length() != 36) {
            throw InstanceMessages.BAD_ID.with();
        }
        return instances.arnOf(cluster, text);
    }
}
