package dev.drydock.internal.oci;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallOrigin;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecr.content.LayerContents;
import dev.drydock.internal.ecr.layer.StreamedLayers;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** What stands behind the registry's protocol: the registries of all accounts and regions of one world. */
public interface RegistryCalls {

    /** The virtual instant. */
    Instant now();

    /** Carries out one of ECR's operations. */
    SdkResponse call(AccountRegion caller, String operation, SdkRequest request, CallOrigin origin);

    /** Carries out one of ECR's operations, but on bytes that did not come with the request. */
    SdkResponse call(
            AccountRegion caller,
            Function<StreamedLayers, Operation<?, ?>> operation,
            SdkRequest request,
            CallOrigin origin);

    /** Looks at a registry as it is now. */
    <T> T look(AccountRegion registry, BiFunction<StreamedLayers, Instant, T> what);

    /** Changes a registry in a way that no operation of ECR's has. */
    void change(AccountRegion registry, Consumer<StreamedLayers> what);

    /** Whether an account setting of a registry is {@code ENABLED}. */
    boolean isEnabled(AccountRegion registry, String setting);

    /** The bytes of layers. */
    LayerContents contents();

    /** Forgets the bytes that no registry needs any more. */
    void dropUnused();
}
