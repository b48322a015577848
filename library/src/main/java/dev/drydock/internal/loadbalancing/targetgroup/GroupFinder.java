package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Message;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.TargetGroup;
import dev.drydock.internal.loadbalancing.store.TargetGroups;

/** Finds the target groups that requests name by ARN, or refuses as AWS does. */
final class GroupFinder {

    private final NamedResources named;
    private final TargetGroups groups;

    GroupFinder(NamedResources named, TargetGroups groups) {
        this.named = named;
        this.groups = groups;
    }

    AccountRegion home() {
        return named.home();
    }

    /** Refuses what is no load balancer here. */
    void requireBalancer(String arn) {
        named.balancer(arn);
    }

    /** The group of an ARN, for an operation on the group itself. */
    TargetGroup find(String arn) {
        return find(arn, GroupMessages.NOT_FOUND);
    }

    /** The group of an ARN, for an operation on its targets. */
    TargetGroup findForTargets(String arn) {
        return find(arn, GroupMessages.NAMED_NOT_FOUND);
    }

    private TargetGroup find(String arn, Message otherwise) {
        requireArn(arn);
        TargetGroup group = groups.find(arn);
        if (group == null) {
            throw (otherwise == GroupMessages.NOT_FOUND ? otherwise.with() : otherwise.with(arn)).hint(names());
        }
        return group;
    }

    /** Which target groups there are, for somebody who named none of them. */
    String names() {
        String names = String.join(
                ", ",
                groups.created().stream().map(each -> each.settings().name()).toList());
        return "target groups here: " + (names.isEmpty() ? "none" : names);
    }

    /** Refuses a text that is no ARN of a target group in this account and region. */
    void requireArn(String text) {
        named.requireKind(text, NamedResources.Kind.TARGET_GROUP);
    }
}
