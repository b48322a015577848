package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesResponse;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.SortOrder;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionFamilyStatus;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/**
 * ListTaskDefinitions and ListTaskDefinitionFamilies. Despite its name, {@code familyPrefix} is the full name of a family
 * in the first and a true prefix in the second.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitions.html">ListTaskDefinitions</a>
 */
final class ListTaskDefinitions {

    private static final int PAGE = 100;
    private static final int WIDTH = 9;

    private final TaskDefinitionStore store;

    ListTaskDefinitions(TaskDefinitionStore store) {
        this.store = store;
    }

    ListTaskDefinitionsResponse list(ListTaskDefinitionsRequest request) {
        TaskDefinitionStatus status = request.statusAsString() == null ? TaskDefinitionStatus.ACTIVE : request.status();
        List<RegisteredDefinition> sorted = new ArrayList<>(store.revisions(request.familyPrefix(), status));
        if (request.sort() == SortOrder.DESC) {
            Collections.reverse(sorted);
        }
        Page<RegisteredDefinition> page =
                Paging.of(sorted, ListTaskDefinitions::key, request.nextToken(), request.maxResults(), PAGE, PAGE);
        return ListTaskDefinitionsResponse.builder()
                .taskDefinitionArns(
                        page.items().stream().map(RegisteredDefinition::arn).toList())
                .nextToken(page.nextToken())
                .build();
    }

    ListTaskDefinitionFamiliesResponse families(ListTaskDefinitionFamiliesRequest request) {
        String prefix = request.familyPrefix() == null ? "" : request.familyPrefix();
        List<String> sorted = store.families().stream()
                .filter(family -> family.startsWith(prefix))
                .filter(family -> matches(family, request.status()))
                .toList();
        Page<String> page = Paging.of(sorted, family -> family, request.nextToken(), request.maxResults(), PAGE, PAGE);
        return ListTaskDefinitionFamiliesResponse.builder()
                .families(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** A family is ACTIVE while it has an ACTIVE revision; without a status both kinds are listed. */
    private boolean matches(String family, @Nullable TaskDefinitionFamilyStatus status) {
        if (status == TaskDefinitionFamilyStatus.ACTIVE) {
            return store.hasActive(family);
        }
        return status != TaskDefinitionFamilyStatus.INACTIVE || !store.hasActive(family);
    }

    /**
     * The family, a space, which sorts before every character of a family, and the revision padded with zeros: texts
     * that sort by family and number.
     */
    private static String key(RegisteredDefinition revision) {
        String number = Integer.toString(revision.revision());
        return revision.family() + ' ' + "0".repeat(WIDTH - number.length()) + number;
    }
}
