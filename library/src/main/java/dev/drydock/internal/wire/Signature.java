package dev.drydock.internal.wire;

import dev.drydock.internal.account.AccountRegion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request: what its SigV4 signature says about account and region. The signature itself is not checked,
 * because any credentials will do in a test.
 */
final class Signature {

    /** {@code Credential=AKIA…/20260101/us-east-1/ecs/aws4_request}; SigV4a has no region in its scope. */
    private static final Pattern CREDENTIAL = Pattern.compile(
            "Credential=([^/,\\s]{1,128})/[0-9]{8}/(?:([^/,\\s]{1,64})/)?([^/,\\s]{1,64})/aws4_request");

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-[0-9]+");

    private static final int SHOWN = 256;

    private Signature() {}

    /**
     * The account and region of a request. An access key id of twelve digits is the account's id; any other belongs to
     * the default account.
     *
     * @param authorization the header; null for a request that is not signed
     * @throws dev.drydock.internal.call.Refusal if the header is there and is no SigV4 signature, or names no region
     */
    static AccountRegion home(@Nullable String authorization, AccountRegion byDefault) {
        if (authorization == null || !authorization.startsWith("AWS4-")) {
            return byDefault;
        }
        Matcher scope = CREDENTIAL.matcher(authorization);
        if (!scope.find()) {
            throw ProtocolMessages.INCOMPLETE_SIGNATURE.with(
                    authorization.substring(0, Math.min(SHOWN, authorization.length())));
        }
        String key = scope.group(1);
        String account = ACCOUNT.matcher(key).matches() ? key : byDefault.accountId();
        String region = scope.group(2) == null ? byDefault.region() : scope.group(2);
        if (region.equals(byDefault.region()) && account.equals(byDefault.accountId())) {
            return byDefault;
        }
        if (!REGION.matcher(region).matches()) {
            throw ProtocolMessages.WRONG_REGION
                    .with()
                    .hint("A region is named like us-east-1, but the request is signed for " + region);
        }
        return new AccountRegion(account, region);
    }

    /** The service that a request is signed for, {@code sts}; null if the header does not say. */
    static @Nullable String service(@Nullable String authorization) {
        Matcher scope = authorization == null ? null : CREDENTIAL.matcher(authorization);
        return scope != null && scope.find() ? scope.group(3) : null;
    }

    /** Whether the header is a signature at all. */
    static boolean isPresent(@Nullable String authorization) {
        return authorization != null && authorization.startsWith("AWS4-");
    }
}
