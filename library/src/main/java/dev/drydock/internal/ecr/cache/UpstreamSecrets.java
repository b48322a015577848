package dev.drydock.internal.ecr.cache;

import dev.drydock.internal.account.SecretSource;
import dev.drydock.internal.account.SecretSource.SecretReference;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.model.Arn;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether the secrets that rules name can be read. */
public final class UpstreamSecrets {

    private final Function<String, SecretSource> secrets;

    /**
     * The secrets of an account.
     *
     * @param secrets by region
     */
    public UpstreamSecrets(Function<String, SecretSource> secrets) {
        this.secrets = secrets;
    }

    /** Why a secret cannot be read; null if it can, or there is none. */
    public @Nullable Refusal problem(@Nullable String arn) {
        if (arn == null) {
            return null;
        }
        String region = Arn.parse(arn).map(Arn::region).orElse("");
        SecretSource.Resolution found = secrets.apply(region).resolve(new SecretReference(false, arn, region, null));
        if (found instanceof SecretSource.Missing) {
            return CacheRuleMessages.SECRET_NOT_FOUND.with();
        }
        return found instanceof SecretSource.Denied ? CacheRuleMessages.SECRET_DENIED.with() : null;
    }
}
