package dev.drydock.internal.logs.insights.scan;

import dev.drydock.internal.logs.store.Group;

/**
 * A log group that is searched.
 *
 * @param name its name
 * @param label its name with its account, as the field {@code @log} shows it
 * @param discovers whether fields are discovered in its events, which AWS does in the class STANDARD only
 * @param isLambda whether AWS takes its events for those of a Lambda function
 */
public record ScannedGroup(String name, String label, boolean discovers, boolean isLambda) {

    private static final String LAMBDA = "/aws/lambda/";

    public static ScannedGroup of(Group group, String account) {
        return new ScannedGroup(
                group.name(),
                account + ':' + group.name(),
                group.logClass().equals(Group.STANDARD),
                group.name().startsWith(LAMBDA));
    }
}
