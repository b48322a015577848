package dev.drydock.internal.ecr.settings;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecr.store.RegistrySettings;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.sdk.NewerSdk;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecr.model.DeregisterPullTimeUpdateExclusionRequest;
import software.amazon.awssdk.services.ecr.model.DeregisterPullTimeUpdateExclusionResponse;
import software.amazon.awssdk.services.ecr.model.ListPullTimeUpdateExclusionsRequest;
import software.amazon.awssdk.services.ecr.model.ListPullTimeUpdateExclusionsResponse;
import software.amazon.awssdk.services.ecr.model.RegisterPullTimeUpdateExclusionRequest;
import software.amazon.awssdk.services.ecr.model.RegisterPullTimeUpdateExclusionResponse;

/**
 * Principals whose pulls do not count: images that only they pull grow old for lifecycle policies.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-time-update-exclusions.html">Pull-time update
 *     exclusions</a>
 */
@NewerSdk(since = "2.39")
public final class PullTimeExclusionOperations {

    private static final int MOST = 100;
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final RegistrySettings settings;

    public PullTimeExclusionOperations(RegistrySettings settings) {
        this.settings = settings;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("RegisterPullTimeUpdateExclusion", this::register),
                Operation.write("DeregisterPullTimeUpdateExclusion", this::deregister),
                Operation.read("ListPullTimeUpdateExclusions", this::list));
    }

    private RegisterPullTimeUpdateExclusionResponse register(
            RegisterPullTimeUpdateExclusionRequest request, CallContext context) {
        String principal = request.principalArn();
        if (settings.exclusions().containsKey(principal)) {
            throw RegistrySettingMessages.EXCLUSION_EXISTS.with();
        }
        if (settings.exclusions().size() >= MOST) {
            throw RepositoryMessages.TOO_MANY.with();
        }
        settings.exclude(principal, context.now());
        return RegisterPullTimeUpdateExclusionResponse.builder()
                .principalArn(principal)
                .createdAt(context.now())
                .build();
    }

    private DeregisterPullTimeUpdateExclusionResponse deregister(
            DeregisterPullTimeUpdateExclusionRequest request, CallContext context) {
        String principal = request.principalArn();
        if (!settings.exclusions().containsKey(principal)) {
            throw RegistrySettingMessages.EXCLUSION_NOT_FOUND.with();
        }
        settings.include(principal);
        return DeregisterPullTimeUpdateExclusionResponse.builder()
                .principalArn(principal)
                .build();
    }

    private ListPullTimeUpdateExclusionsResponse list(
            ListPullTimeUpdateExclusionsRequest request, CallContext context) {
        Page<String> page = Paging.of(
                context.order()
                        .of(
                                "pullTimeExclusions",
                                List.copyOf(settings.exclusions().keySet()),
                                Function.identity()),
                request.nextToken(),
                request.maxResults(),
                PAGE,
                LARGEST_PAGE);
        return ListPullTimeUpdateExclusionsResponse.builder()
                .pullTimeUpdateExclusions(page.items())
                .nextToken(page.nextToken())
                .build();
    }
}
