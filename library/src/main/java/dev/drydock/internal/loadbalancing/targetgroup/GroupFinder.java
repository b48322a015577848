package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Message;
import dev.drydock.internal.loadbalancing.store.TargetGroup;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import dev.drydock.internal.model.Arn;
import java.util.Optional;

/** Finds the target groups that requests name by ARN, or refuses as AWS does. */
final class GroupFinder {

    private static final int PARTS = 3;

    private final AccountRegion home;
    private final TargetGroups groups;

    GroupFinder(AccountRegion home, TargetGroups groups) {
        this.home = home;
        this.groups = groups;
    }

    AccountRegion home() {
        return home;
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
        Optional<Arn> arn = Arn.parse(text);
        boolean here = arn.isPresent()
                && arn.get().service().equals("elasticloadbalancing")
                && arn.get().region().equals(home.region())
                && arn.get().account().equals(home.accountId())
                && arn.get().resourceType().equals("targetgroup")
                && arn.get().resource().split("/", -1).length == PARTS;
        if (!here) {
            throw GroupMessages.NOT_AN_ARN.with(text);
        }
    }
}
