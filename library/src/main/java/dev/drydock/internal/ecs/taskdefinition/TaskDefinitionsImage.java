package dev.drydock.internal.ecs.taskdefinition;

import java.util.List;

/**
 * All task definitions of one account and region.
 *
 * @param families by name
 */
record TaskDefinitionsImage(List<FamilyImage> families) {

    TaskDefinitionsImage {
        families = List.copyOf(families);
    }

    /**
     * One family, which outlives its revisions because AWS never gives a number twice.
     *
     * @param name the family
     * @param lastRevision the highest number given so far
     * @param revisions by number
     */
    record FamilyImage(String name, int lastRevision, List<RegisteredDefinition> revisions) {

        FamilyImage {
            revisions = List.copyOf(revisions);
        }
    }
}
