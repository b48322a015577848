package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.sdk.SdkMembers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/**
 * DeleteTaskDefinitions: INACTIVE revisions go to DELETE_IN_PROGRESS and stay there, still describable, until nothing
 * refers to them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteTaskDefinitions.html">DeleteTaskDefinitions</a>
 */
final class DeleteTaskDefinitions {

    private final TaskDefinitionStore store;
    private final DefinitionDeletion deletion;

    DeleteTaskDefinitions(TaskDefinitionStore store, DefinitionDeletion deletion) {
        this.store = store;
        this.deletion = deletion;
    }

    DeleteTaskDefinitionsResponse delete(DeleteTaskDefinitionsRequest request, Instant now) {
        Map<String, RegisteredDefinition> deleted = new LinkedHashMap<>();
        List<Failure> failures = new ArrayList<>();
        for (String reference : request.taskDefinitions()) {
            plan(reference, now, deleted, failures);
        }
        for (RegisteredDefinition leaving : deleted.values()) {
            boolean begins = store.find(leaving.arn())
                    .filter(before -> before.has(TaskDefinitionStatus.INACTIVE))
                    .isPresent();
            store.put(leaving);
            if (begins) {
                deletion.begin(leaving);
            }
        }
        return DeleteTaskDefinitionsResponse.builder()
                .taskDefinitions(deleted.values().stream()
                        .map(RegisteredDefinition::definition)
                        .toList())
                .failures(failures)
                .build();
    }

    private void plan(String text, Instant now, Map<String, RegisteredDefinition> deleted, List<Failure> failures) {
        Optional<TaskDefinitionReference> reference = store.read(text);
        if (reference.isEmpty() || reference.get().revision().isEmpty()) {
            failures.add(failure(text, ReferenceMessages.FAILURE_IDENTIFIER));
            return;
        }
        Optional<RegisteredDefinition> found = store.find(reference.get());
        if (found.isEmpty()) {
            failures.add(failure(text, ReferenceMessages.FAILURE_UNKNOWN));
        } else if (found.get().isActive()) {
            failures.add(failure(text, ReferenceMessages.FAILURE_ACTIVE));
        } else {
            deleted.put(found.get().arn(), leaving(found.get(), now));
        }
    }

    /** Asked for again, the deletion keeps the time at which it was first asked for. */
    private static RegisteredDefinition leaving(RegisteredDefinition found, Instant now) {
        if (found.has(TaskDefinitionStatus.DELETE_IN_PROGRESS)) {
            return found;
        }
        TaskDefinition.Builder leaving = found.definition().toBuilder().status(TaskDefinitionStatus.DELETE_IN_PROGRESS);
        SdkMembers.set(leaving, "deleteRequestedAt", now);
        return found.with(leaving.build());
    }

    /** AWS repeats in {@code arn} what the caller wrote, ARN or not. */
    private static Failure failure(String reference, String reason) {
        return Failure.builder().arn(reference).reason(reason).build();
    }
}
