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
