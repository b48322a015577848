package dev.drydock.internal.logs.destination;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.recipient.Delivering;
import dev.drydock.internal.logs.recipient.TargetMessages;
import dev.drydock.internal.logs.recipient.TargetRules;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.DestinationState;
import dev.drydock.internal.logs.store.DestinationStore;
import dev.drydock.internal.logs.tag.LogTagRules;
import dev.drydock.internal.policy.PolicyDocument;
import dev.drydock.internal.policy.PolicyGrammar;
import dev.drydock.internal.policy.PolicyProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDestinationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDestinationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDestinationsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDestinationsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.Destination;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDestinationPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDestinationPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDestinationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDestinationResponse;

/**
 * The operations on destinations. {@code forceUpdate} of PutDestinationPolicy only says that its caller knows what
 * it does to filters of an organization, and changes nothing here.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CrossAccountSubscriptions.html">Cross-account
 *     cross-Region subscriptions</a>
 */
public final class DestinationOperations {

    private static final int PAGE = 50;
    private static final int LONGEST_POLICY = 5_120;

    private final DestinationStore store;
    private final TargetRules targets;
    private final Delivering delivering;

    public DestinationOperations(DestinationStore store, TargetRules targets, Delivering delivering) {
        this.store = store;
        this.targets = targets;
        this.delivering = delivering;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutDestination", this::put).scope(each -> scope(each.destinationName())),
                Operation.write("PutDestinationPolicy", this::putPolicy).scope(each -> scope(each.destinationName())),
                Operation.read("DescribeDestinations", this::describe),
                Operation.write("DeleteDestination", this::delete).scope(each -> scope(each.destinationName())));
    }

    private List<String> scope(@Nullable String name) {
        return name == null ? List.of() : List.of(store.arnOf(name));
    }

    private PutDestinationResponse put(PutDestinationRequest request, CallContext context) {
        targets.checkTarget(request.targetArn(), request.roleArn());
        String name = request.destinationName();
        String arn = store.arnOf(name);
        DestinationState before = store.find(name);
        SortedMap<String, String> tags =
                LogTagRules.merged(arn, before == null ? new TreeMap<>() : before.tags(), request.tags());
        Destination.Builder facts = before == null
                ? Destination.builder()
                        .destinationName(name)
                        .arn(arn)
                        .creationTime(context.now().toEpochMilli())
                : before.facts().toBuilder();
        Destination next =
                facts.targetArn(request.targetArn()).roleArn(request.roleArn()).build();
        store.put(new DestinationState(next, tags));
        delivering.check("", request.targetArn());
        return PutDestinationResponse.builder().destination(next).build();
    }

    private PutDestinationPolicyResponse putPolicy(PutDestinationPolicyRequest request, CallContext context) {
        String policy = request.accessPolicy();
        if (policy.getBytes(StandardCharsets.UTF_8).length > LONGEST_POLICY) {
            throw DestinationMessages.POLICY_TOO_LONG.with(LONGEST_POLICY);
        }
        if (PolicyDocument.read(policy, PolicyGrammar.ANY_NAMES) instanceof PolicyProblem problem) {
            throw DestinationMessages.BAD_POLICY.with().hint(problem.text());
        }
        DestinationState before = store.find(request.destinationName());
        if (before == null) {
            // The model of the operation has no ResourceNotFoundException.
            throw TargetMessages.DESTINATION_NOT_FOUND
                    .as("InvalidParameterException")
                    .with();
        }
        store.put(before.with(before.facts().toBuilder().accessPolicy(policy).build()));
        return PutDestinationPolicyResponse.builder().build();
    }

    private DescribeDestinationsResponse describe(DescribeDestinationsRequest request, CallContext context) {
        String prefix = request.destinationNamePrefix() == null ? "" : request.destinationNamePrefix();
        List<Destination> selected = store.all().stream()
                .map(DestinationState::facts)
                .filter(each -> each.destinationName().startsWith(prefix))
                .toList();
        Page<Destination> page =
                Pages.of(selected, Destination::destinationName, request.nextToken(), request.limit(), PAGE);
        return DescribeDestinationsResponse.builder()
                .destinations(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** Filters that name it stay, and deliver to nobody. */
    private DeleteDestinationResponse delete(DeleteDestinationRequest request, CallContext context) {
        if (store.find(request.destinationName()) == null) {
            throw TargetMessages.DESTINATION_NOT_FOUND.with();
        }
        store.remove(request.destinationName());
        return DeleteDestinationResponse.builder().build();
    }
}
