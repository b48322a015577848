package dev.drydock.internal.ecs.instance;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.call.ArnMessages;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.setting.SettingStore;
import dev.drydock.internal.ecs.tag.TagRules;
import dev.drydock.internal.model.Arn;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceField;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceResponse;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * RegisterContainerInstance, as container agents call it. Each call without an ARN makes another container instance, even
 * for the same host: the operation is not idempotent on AWS either.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterContainerInstance.html">
 *     RegisterContainerInstance</a>
 */
final class RegisterInstance {

    private static final int MOST_INSTANCES = 5_000;

    private final AccountRegion home;
    private final Leniencies leniencies;
    private final ClusterStore clusters;
    private final InstanceStore instances;
    private final SettingStore settings;
    private final Trunks trunks;
    private final AgentUpdates updates;
    private final InstanceListener listener;

    RegisterInstance(
            AccountRegion home,
            Leniencies leniencies,
            ClusterStore clusters,
            InstanceStore instances,
            SettingStore settings,
            Trunks trunks,
            AgentUpdates updates,
            InstanceListener listener) {
        this.home = home;
        this.leniencies = leniencies;
        this.clusters = clusters;
        this.instances = instances;
        this.settings = settings;
        this.trunks = trunks;
        this.updates = updates;
        this.listener = listener;
    }

    RegisterContainerInstanceResponse handle(RegisterContainerInstanceRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        List<Tag> tags = TagRules.checked(request.tags());
        Registration asked = Registration.of(home, leniencies, request);
        EcsInstance instance = request.containerInstanceArn() == null
                        || request.containerInstanceArn().isEmpty()
                ? register(cluster, asked, tags, context)
                : again(cluster, request.containerInstanceArn(), asked);
        return RegisterContainerInstanceResponse.builder()
                .containerInstance(InstanceAnswers.of(instance, List.of(ContainerInstanceField.TAGS)))
                .build();
    }

    private EcsInstance register(EcsCluster cluster, Registration asked, List<Tag> tags, CallContext context) {
        InstanceType type = asked.type();
        if (type == null) {
            throw InstanceMessages.BAD_IDENTITY
                    .with()
                    .hint("The request has no instanceIdentityDocument" + Leniencies.FOREIGN_IDENTITIES);
        }
        if (instances.registered(cluster.arn()) >= MOST_INSTANCES) {
            throw InstanceMessages.TOO_MANY_INSTANCES.with();
        }
        boolean trunk = type.trunkedEnis() > 0
                && asked.report().capabilities().stream()
                        .anyMatch(each -> each.name().equals("ecs.capability.task-eni-trunking"))
                && settings.awsvpcTrunking(context.principal());
        String id = asked.hostId() == null
                ? context.ids().ec2(asked.hostKind(), "instance", cluster.name())
                : asked.hostId();
        InstanceAgent agent = new InstanceAgent(
                asked.reportOf(id),
                asked.custom(),
                trunk ? InstanceAgent.Trunk.ATTACHING : InstanceAgent.Trunk.NONE,
                trunk ? context.ids().ec2("eni", "trunk", cluster.name()) : null);
        EcsInstance instance = instances.enter(
                cluster, id, trunk ? type.trunked() : type, asked.zone(), agent, tags, context.ids(), context.now());
        if (trunk) {
            trunks.attach(instance);
        }
        return instance;
    }

    /** An agent that was started again on the same host. */
    private EcsInstance again(EcsCluster cluster, String reference, Registration asked) {
        String arn = Arn.looksLikeArn(reference)
                ? Arn.parse(reference)
                        .orElseThrow(() -> ArnMessages.malformed(reference))
                        .toString()
                : reference;
        EcsInstance instance = instances.find(arn);
        if (instance == null || !instance.clusterArn().equals(cluster.arn())) {
            String id = arn.substring(arn.lastIndexOf('/') + 1);
            throw InstanceMessages.NOT_REGISTERED.with(Shown.text(id));
        }
        if (instance.isGone()) {
            throw InstanceMessages.INACTIVE.with(instance.id());
        }
        InstanceType type = asked.type();
        if (type != null && !type.name().equals(instance.type().name())) {
            throw InstanceMessages.TYPE_CHANGED.with(
                    instance.id(), instance.type().name());
        }
        boolean back = !instance.isConnected();
        instance.registeredAgain(asked.report());
        instance.customAttributes(merged(instance.customAttributes(), asked.custom()));
        if (back) {
            updates.reconnected(instance);
            listener.reconnected(instance);
        }
        instances.changed(instance);
        return instance;
    }

    private static SortedMap<String, Attribute> merged(
            SortedMap<String, Attribute> before, @Nullable SortedMap<String, Attribute> registered) {
        SortedMap<String, Attribute> merged = new TreeMap<>(before);
        if (registered != null) {
            registered.forEach((name, attribute) -> {
                if (merged.containsKey(name) || merged.size() < AttributeRules.MOST) {
                    merged.put(name, attribute);
                }
            });
        }
        return merged;
    }
}
