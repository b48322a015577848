package dev.drydock.internal.ecs.attribute;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.instance.AttributeRules;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.model.Arn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.DeleteAttributesRequest;
import software.amazon.awssdk.services.ecs.model.DeleteAttributesResponse;
import software.amazon.awssdk.services.ecs.model.ListAttributesRequest;
import software.amazon.awssdk.services.ecs.model.ListAttributesResponse;
import software.amazon.awssdk.services.ecs.model.PutAttributesRequest;
import software.amazon.awssdk.services.ecs.model.PutAttributesResponse;
import software.amazon.awssdk.services.ecs.model.TargetType;

/**
 * The operations on attributes.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAttributes.html">PutAttributes</a>
 */
public final class AttributeOperations {

    private static final int LIST_PAGE = 100;
    private static final String CONTAINER_INSTANCE = "container-instance";

    private final ClusterStore clusters;
    private final InstanceStore instances;

    /** The operations over the instances in a store. */
    public AttributeOperations(ClusterStore clusters, InstanceStore instances) {
        this.clusters = clusters;
        this.instances = instances;
    }

    /** What this noun adds to the table. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutAttributes", this::put)
                        .scope(request -> List.of(clusters.arnOf(request.cluster()))),
                Operation.write("DeleteAttributes", this::delete)
                        .scope(request -> List.of(clusters.arnOf(request.cluster()))),
                Operation.read("ListAttributes", this::list)
                        .scope(request -> List.of(clusters.arnOf(request.cluster()))));
    }

    private PutAttributesResponse put(PutAttributesRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        Map<EcsInstance, Map<String, Attribute>> next = new LinkedHashMap<>();
        List<Attribute> shown = new ArrayList<>();
        for (Attribute each : request.attributes()) {
            check(each);
            EcsInstance target = target(cluster, each);
            Map<String, Attribute> custom =
                    next.computeIfAbsent(target, instance -> new TreeMap<>(instance.customAttributes()));
            custom.put(each.name(), plain(each));
            if (custom.size() > AttributeRules.MOST) {
                throw AttributeMessages.TOO_MANY.with();
            }
            shown.add(of(target, each));
        }
        next.forEach(this::replace);
        return PutAttributesResponse.builder().attributes(shown).build();
    }

    /** By name alone: the value does not matter. The answer has those that were there; others are ignored. */
    private DeleteAttributesResponse delete(DeleteAttributesRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        Map<EcsInstance, Map<String, Attribute>> next = new LinkedHashMap<>();
        List<Attribute> shown = new ArrayList<>();
        for (Attribute each : request.attributes()) {
            EcsInstance target = target(cluster, each);
            Map<String, Attribute> custom =
                    next.computeIfAbsent(target, instance -> new TreeMap<>(instance.customAttributes()));
            if (custom.remove(String.valueOf(each.name())) != null) {
                shown.add(of(target, each));
            }
        }
        next.forEach(this::replace);
        return DeleteAttributesResponse.builder().attributes(shown).build();
    }

    private void replace(EcsInstance instance, Map<String, Attribute> custom) {
        instance.customAttributes(custom);
        instances.changed(instance);
    }

    private ListAttributesResponse list(ListAttributesRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        String name = request.attributeName();
        String value = request.attributeValue();
        if (value != null && name == null) {
            throw AttributeMessages.VALUE_WITHOUT_NAME.with();
        }
        List<EcsInstance> there = new ArrayList<>(instances.inCluster(cluster.arn()));
        there.removeIf(EcsInstance::isGone);
        there.sort(Comparator.comparing(EcsInstance::arn));
        List<Attribute> listed = new ArrayList<>();
        for (EcsInstance instance : there) {
            for (Attribute each : instance.attributes()) {
                if ((name == null || name.equals(each.name())) && (value == null || value.equals(each.value()))) {
                    listed.add(of(instance, each));
                }
            }
        }
        Page<Attribute> page = Paging.of(
                context.order().of("attributes", listed, each -> each.targetId() + ' ' + each.name()),
                request.nextToken(),
                request.maxResults(),
                LIST_PAGE,
                LIST_PAGE);
        return ListAttributesResponse.builder()
                .attributes(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static void check(Attribute attribute) {
        if (!AttributeRules.isName(attribute.name())) {
            throw AttributeMessages.BAD_NAME.with(Shown.start(attribute.name(), 128));
        }
        if (!AttributeRules.isValue(attribute.value())) {
            throw AttributeMessages.BAD_VALUE.with(attribute.name());
        }
    }

    /** A full ARN identifies its target by itself; an id needs the target's type with it. */
    private EcsInstance target(EcsCluster cluster, Attribute attribute) {
        String id = attribute.targetId();
        boolean named = id != null
                && !id.isEmpty()
                && (Arn.looksLikeArn(id) || CONTAINER_INSTANCE.equals(attribute.targetTypeAsString()));
        EcsInstance target = named ? instances.find(instances.arnOf(cluster, id)) : null;
        if (target == null || target.isGone() || !target.clusterArn().equals(cluster.arn())) {
            throw AttributeMessages.NO_TARGET.with();
        }
        return target;
    }

    private static Attribute plain(Attribute attribute) {
        return Attribute.builder()
                .name(attribute.name())
                .value(attribute.value())
                .build();
    }

    private static Attribute of(EcsInstance target, Attribute attribute) {
        return attribute.toBuilder()
                .targetType(TargetType.CONTAINER_INSTANCE)
                .targetId(target.arn())
                .build();
    }
}
