package dev.drydock.internal.oci;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallOrigin;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.content.LayerContents;
import dev.drydock.internal.ecr.layer.StreamedLayers;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.awssdk.services.ecr.model.RepositoryAlreadyExistsException;

/** One request's way to the registry it is about. */
final class Visit {

    private final RegistryCalls calls;
    private final Login login;
    private final CallOrigin origin;

    Visit(RegistryCalls calls, Login login, CallOrigin origin) {
        this.calls = calls;
        this.login = login;
        this.origin = origin;
    }

    /** What a call names the registry by; null for the caller's own. */
    @Nullable
    String registryId() {
        return login.registry().accountId().equals(login.caller().accountId())
                ? null
                : login.registry().accountId();
    }

    /** Carries out one of ECR's operations, whose answer is of that type. */
    <O extends SdkResponse> O call(Class<O> answer, String operation, SdkRequest request) {
        return answer.cast(calls.call(login.caller(), operation, request, origin));
    }

    /** The same on bytes that did not come with the request. */
    <O extends SdkResponse> O call(
            Class<O> answer, Function<StreamedLayers, Operation<?, ?>> operation, SdkRequest request) {
        return answer.cast(calls.call(login.caller(), operation, request, origin));
    }

    /**
     * Makes the repository that is pushed to, if there is none and a template of the registry says so. Without the permission
     * to make one there is none.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-creation-templates.html">Repository
     *     creation templates</a>
     */
    void provide(String repository) {
        if (!look((layers, now) -> layers.isMadeByPush(repository))) {
            return;
        }
        CreateRepositoryRequest request = CreateRepositoryRequest.builder()
                .registryId(registryId())
                .repositoryName(repository)
                .build();
        try {
            var unused = call(CreateRepositoryResponse.class, StreamedLayers::creation, request);
        } catch (RepositoryAlreadyExistsException madeMeanwhile) {
            // by another part of the same push, as clients push several layers at once
        } catch (EcrException refused) {
            if (!isDenied(refused)) {
                throw refused;
            }
        }
    }

    private static boolean isDenied(EcrException refused) {
        return refused.awsErrorDetails() != null
                && "AccessDeniedException".equals(refused.awsErrorDetails().errorCode());
    }

    /** Looks at the registry. */
    <T> T look(BiFunction<StreamedLayers, Instant, T> what) {
        try {
            return calls.look(registry(), what);
        } catch (Refusal refusal) {
            throw EcrFailures.of(refusal);
        }
    }

    void change(Consumer<StreamedLayers> what) {
        calls.change(registry(), what);
    }

    boolean isEnabled(String setting) {
        return calls.isEnabled(registry(), setting);
    }

    LayerContents contents() {
        return calls.contents();
    }

    void dropUnused() {
        calls.dropUnused();
    }

    private AccountRegion registry() {
        return login.registry();
    }
}
