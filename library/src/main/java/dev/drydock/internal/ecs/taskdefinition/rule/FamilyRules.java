package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.GeneralMessages;
import dev.drydock.internal.ecs.taskdefinition.draft.Names;
import dev.drydock.internal.sdk.SdkMembers;

/** The family: 1 to 255 letters, digits, hyphens and underscores; and members AWS has retired. */
final class FamilyRules {

    private FamilyRules() {}

    static void check(Draft draft) {
        String family = draft.request().family();
        if (family == null || family.isEmpty()) {
            throw GeneralMessages.FAMILY_MISSING.with();
        }
        if (!Names.isName(family)) {
            throw GeneralMessages.FAMILY_CHARACTERS.with();
        }
        // Elastic Inference ended in April 2024; AWS refuses the member whatever it holds.
        if (SdkMembers.isGiven(draft.request(), "inferenceAccelerators")) {
            throw GeneralMessages.RETIRED_FIELD.with();
        }
    }
}
