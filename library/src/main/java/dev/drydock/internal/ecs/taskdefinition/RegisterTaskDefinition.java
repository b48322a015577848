package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecs.tag.TagRules;
import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.GeneralMessages;
import dev.drydock.internal.ecs.taskdefinition.rule.DefinitionRules;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/**
 * RegisterTaskDefinition: checks a definition, fills in AWS's defaults and keeps it as the next revision of its family.
 * Registering the same definition again makes another revision, as on AWS.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html">RegisterTaskDefinition</a>
 */
final class RegisterTaskDefinition {

    private final AccountRegion home;
    private final TaskDefinitionStore store;

    RegisterTaskDefinition(AccountRegion home, TaskDefinitionStore store) {
        this.home = home;
        this.store = store;
    }

    /**
     * Registers a revision.
     *
     * @throws Refusal {@code ClientException} with the first rule the definition breaks;
     *     {@code InvalidParameterException} for a bad tag; {@code LimitExceededException} after a million revisions
     */
    RegisterTaskDefinitionResponse register(RegisterTaskDefinitionRequest request, CallContext context) {
        RegisteredDefinition revision = plan(request, context);
        store.put(revision);
        return RegisterTaskDefinitionResponse.builder()
                .taskDefinition(revision.definition())
                .tags(revision.tags().isEmpty() ? null : revision.tags())
                .build();
    }

    private RegisteredDefinition plan(RegisterTaskDefinitionRequest request, CallContext context) {
        Draft draft = Draft.of(request, home);
        DefinitionRules.check(draft);
        if (request.hasTags() && request.tags().isEmpty()) {
            throw GeneralMessages.NO_TAGS.with();
        }
        List<Tag> tags = TagRules.checked(request.tags());
        int number = store.nextRevision(request.family());
        TaskDefinition definition = RegisteredView.of(draft).toBuilder()
                .taskDefinitionArn(
                        home.arn("ecs", TaskDefinitionReference.RESOURCE_TYPE + "/" + request.family() + ":" + number))
                .revision(number)
                .status(TaskDefinitionStatus.ACTIVE)
                .registeredAt(context.now())
                .registeredBy(context.principal())
                .build();
        return new RegisteredDefinition(definition, tags);
    }
}
