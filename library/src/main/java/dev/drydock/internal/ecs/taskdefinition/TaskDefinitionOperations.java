package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecs.request.SharedMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesResponse;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/**
 * The operations on task definitions of one account and region.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definitions.html">Amazon ECS task
 *     definitions</a>
 */
public final class TaskDefinitionOperations {

    private final TaskDefinitionStore store;
    private final RegisterTaskDefinition register;
    private final DeleteTaskDefinitions delete;
    private final ListTaskDefinitions list;

    /** The operations over a store. */
    public TaskDefinitionOperations(AccountRegion home, TaskDefinitionStore store, DefinitionDeletion deletion) {
        this.store = store;
        this.register = new RegisterTaskDefinition(home, store);
        this.delete = new DeleteTaskDefinitions(store, deletion);
        this.list = new ListTaskDefinitions(store);
    }

    /** All operations of this noun, for the table of ECS. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("RegisterTaskDefinition", this::register).scope(request -> scope(request.family())),
                Operation.read("DescribeTaskDefinition", this::describe)
                        .scope(request -> scope(request.taskDefinition())),
                Operation.write("DeregisterTaskDefinition", this::deregister)
                        .scope(request -> scope(request.taskDefinition())),
                Operation.write("DeleteTaskDefinitions", this::delete)
                        .scope(request -> request.taskDefinitions().stream()
                                .map(store::arnOf)
                                .toList())
                        .refusedWhen(response -> response.taskDefinitions().isEmpty()),
                Operation.read("ListTaskDefinitions", this::list).scope(request -> scope(request.familyPrefix())),
                Operation.read("ListTaskDefinitionFamilies", this::listFamilies)
                        .scope(request -> scope(request.familyPrefix())));
    }

    /**
     * Registers a revision.
     *
     * @throws Refusal with the first rule the definition breaks, mostly {@code ClientException}
     */
    public RegisterTaskDefinitionResponse register(RegisterTaskDefinitionRequest request, CallContext context) {
        return register.register(request, context);
    }

    /**
     * Describes a revision in any status, or the latest ACTIVE one of a family; with its tags if asked.
     *
     * @throws Refusal {@code ClientException} when there is none
     */
    public DescribeTaskDefinitionResponse describe(DescribeTaskDefinitionRequest request, CallContext context) {
        RegisteredDefinition found =
                store.find(notBlank(request.taskDefinition())).orElseThrow(ReferenceMessages.CANNOT_DESCRIBE::with);
        DescribeTaskDefinitionResponse.Builder response =
                DescribeTaskDefinitionResponse.builder().taskDefinition(found.definition());
        if (request.includeAsStrings().contains(TaskDefinitionField.TAGS.toString())) {
            response.tags(found.tags());
        }
        return response.build();
    }

    /**
     * Makes a revision INACTIVE. What uses it goes on; doing it again changes nothing.
     *
     * <p>Deviation: AWS may let new tasks use the revision for up to ten minutes more; here none can from now on.
     *
     * @throws Refusal {@code ClientException} without a revision, or for one that does not exist
     */
    public DeregisterTaskDefinitionResponse deregister(DeregisterTaskDefinitionRequest request, CallContext context) {
        RegisteredDefinition found = revision(notBlank(request.taskDefinition()));
        RegisteredDefinition result = found;
        if (found.isActive()) {
            TaskDefinition inactive = found.definition().toBuilder()
                    .status(TaskDefinitionStatus.INACTIVE)
                    .deregisteredAt(context.now())
                    .build();
            result = found.with(inactive);
            store.put(result);
        }
        return DeregisterTaskDefinitionResponse.builder()
                .taskDefinition(result.definition())
                .build();
    }

    /**
     * Starts the deletion of up to ten INACTIVE revisions; those that cannot be deleted come back as failures.
     *
     * @throws Refusal {@code InvalidParameterException} for none, or more than ten
     */
    public DeleteTaskDefinitionsResponse delete(DeleteTaskDefinitionsRequest request, CallContext context) {
        return delete.delete(request, context.now());
    }

    /**
     * Lists ARNs of revisions by family and number, ascending unless asked otherwise; ACTIVE ones by default.
     *
     * @throws Refusal {@code InvalidParameterException} for a bad page size or token
     */
    public ListTaskDefinitionsResponse list(ListTaskDefinitionsRequest request, CallContext context) {
        return list.list(request);
    }

    /**
     * Lists families by name.
     *
     * @throws Refusal {@code InvalidParameterException} for a bad page size or token
     */
    public ListTaskDefinitionFamiliesResponse listFamilies(
            ListTaskDefinitionFamiliesRequest request, CallContext context) {
        return list.families(request);
    }

    private RegisteredDefinition revision(String reference) {
        TaskDefinitionReference read = store.read(reference).orElseThrow(ReferenceMessages.DOES_NOT_EXIST::with);
        if (!read.hasRevision()) {
            throw ReferenceMessages.REVISION_MISSING.with();
        }
        return store.find(read).orElseThrow(ReferenceMessages.DOES_NOT_EXIST::with);
    }

    private static String notBlank(@Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            throw SharedMessages.NO_TASK_DEFINITION.with();
        }
        return reference;
    }

    private List<String> scope(@Nullable String reference) {
        return reference == null ? List.of() : List.of(store.arnOf(reference));
    }
}
