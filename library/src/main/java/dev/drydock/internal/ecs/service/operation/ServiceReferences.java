package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.ArnMessages;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.request.SharedMessages;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.model.Arn;
import org.jspecify.annotations.Nullable;

/** Resolves the references to services in requests: names, and ARNs of the long or the short form. */
final class ServiceReferences {

    private final AccountRegion home;

    ServiceReferences(AccountRegion home) {
        this.home = home;
    }

    /** The name of the service; empty, which no service's name is, for an ARN of another account or region. */
    String name(@Nullable String reference, EcsCluster cluster) {
        String text = reference == null ? "" : reference;
        if (!Arn.looksLikeArn(text)) {
            return text;
        }
        Arn arn = Arn.parse(text).orElseThrow(() -> ArnMessages.malformed(text));
        if (!arn.resourceType().equals("service")) {
            throw SharedMessages.OTHER_TYPE.with(Shown.name(arn.resourceType()));
        }
        if (!home.arn("ecs", arn.resource()).equals(text)) {
            return "";
        }
        String id = arn.resourceId();
        int slash = id.indexOf('/');
        if (slash >= 0 && !id.substring(0, slash).equals(cluster.name())) {
            throw SharedMessages.OTHER_CLUSTER.with(Shown.name(id.substring(0, slash)), cluster.name());
        }
        return id.substring(slash + 1);
    }

    /** How DescribeServices names one that there is not: without its cluster, whatever the form of ARNs. */
    static String failed(EcsCluster cluster, String reference) {
        return Arn.looksLikeArn(reference) ? reference : serviceArn(cluster.arn(), reference, reference);
    }

    /** The ARN a reference stands for, whether or not there is such a service. Never throws. */
    static String arn(ClusterStore clusters, @Nullable String cluster, @Nullable String reference) {
        String text = String.valueOf(reference);
        if (Arn.looksLikeArn(text)) {
            return text;
        }
        String arn = clusters.arnOf(cluster);
        return serviceArn(arn, ServiceStore.clusterName(arn) + '/' + text, text);
    }

    private static String serviceArn(String clusterArn, String resource, String otherwise) {
        int type = clusterArn.indexOf(":cluster/");
        return type < 0 ? otherwise : clusterArn.substring(0, type) + ":service/" + resource;
    }
}
