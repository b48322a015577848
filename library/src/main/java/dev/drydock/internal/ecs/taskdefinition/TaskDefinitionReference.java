package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.model.Arn;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a caller names a task definition: {@code family}, {@code family:revision} or the ARN of either.
 *
 * @param family the family, as written
 * @param revisionText what follows the last colon; empty where there is none
 * @param here whether this account and region are meant
 */
record TaskDefinitionReference(String family, String revisionText, boolean here) {

    static final String RESOURCE_TYPE = "task-definition";

    private static final int MAX_DIGITS = 9;

    /** Reads a reference; empty when it is an ARN of something else, or none at all. */
    static Optional<TaskDefinitionReference> read(String text, AccountRegion home) {
        if (!Arn.looksLikeArn(text)) {
            return Optional.of(split(text, true));
        }
        return Arn.parse(text)
                .filter(TaskDefinitionReference::isTaskDefinition)
                .map(arn -> split(arn.resourceId(), isHere(arn, home)));
    }

    boolean hasRevision() {
        return !revisionText.isEmpty();
    }

    /** The revision's number; empty when the text is not a number AWS could have given. */
    OptionalInt revision() {
        boolean digits = hasRevision()
                && revisionText.length() <= MAX_DIGITS
                && revisionText.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalInt.of(Integer.parseInt(revisionText)) : OptionalInt.empty();
    }

    private static boolean isTaskDefinition(Arn arn) {
        return arn.service().equals("ecs") && arn.resourceType().equals(RESOURCE_TYPE);
    }

    private static boolean isHere(Arn arn, AccountRegion home) {
        return arn.partition().equals(home.partition())
                && arn.region().equals(home.region())
                && arn.account().equals(home.accountId());
    }

    private static TaskDefinitionReference split(String text, boolean here) {
        int colon = text.lastIndexOf(':');
        return colon < 0
                ? new TaskDefinitionReference(text, "", here)
                : new TaskDefinitionReference(text.substring(0, colon), text.substring(colon + 1), here);
    }
}
