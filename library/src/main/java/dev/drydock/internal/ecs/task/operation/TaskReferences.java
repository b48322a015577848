package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.ArnMessages;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.request.SharedMessages;
import dev.drydock.internal.model.Arn;
import org.jspecify.annotations.Nullable;

/** Reads how callers name tasks: by id, or by ARN in the long form or the short one from before 2018. */
final class TaskReferences {

    private final AccountRegion home;

    TaskReferences(AccountRegion home) {
        this.home = home;
    }

    /** The ARN a reference stands for in a cluster, whether or not there is such a task. */
    String arn(EcsCluster cluster, @Nullable String reference) {
        String text = reference == null ? "" : reference;
        if (!Arn.looksLikeArn(text)) {
            return arn(cluster.name(), checkedId(text));
        }
        Arn arn = Arn.parse(text).orElseThrow(() -> ArnMessages.malformed(text));
        if (!arn.service().equals("ecs") || !arn.resourceType().equals("task")) {
            throw SharedMessages.OTHER_TYPE.with(Shown.text(arn.resourceType()));
        }
        String path = arn.resourceId();
        int slash = path.indexOf('/');
        String id = checkedId(path.substring(slash + 1));
        if (slash < 0) {
            return arn(cluster.name(), id);
        }
        String named = path.substring(0, slash);
        if (!named.equals(cluster.name())) {
            throw SharedMessages.OTHER_CLUSTER.with(Shown.text(named), cluster.name());
        }
        return text;
    }

    /** As {@link #arn}, but what cannot be read stays as it is. Never throws. */
    String scope(String clusterArn, @Nullable String reference) {
        String text = String.valueOf(reference);
        return Arn.looksLikeArn(text) ? text : arn(clusterArn.substring(clusterArn.lastIndexOf('/') + 1), text);
    }

    private String arn(String cluster, String id) {
        return home.arn("ecs", "task/" + cluster + '/' + id);
    }

    private static String checkedId(String id) {
        if (id.length() != 32 && id.length() != 36) {
            throw TaskMessages.BAD_ID.with();
        }
        return id;
    }
}
