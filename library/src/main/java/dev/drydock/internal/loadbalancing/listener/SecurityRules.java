package dev.drydock.internal.loadbalancing.listener;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import dev.drydock.internal.model.Arn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.MutualAuthenticationAttributes;

/**
 * What makes a listener secure: its default certificate, its policies. Certificates are not simulated: those that could be
 * of this account, and in its region, are there. One of another region is not found, as on AWS.
 */
final class SecurityRules {

    private static final Set<String> ALPN = Set.of("HTTP1Only", "HTTP2Only", "HTTP2Optional", "HTTP2Preferred", "None");

    private final AccountRegion home;

    SecurityRules(AccountRegion home) {
        this.home = home;
    }

    /**
     * What makes a listener secure.
     *
     * @param certificate null unless it is
     */
    record Security(
            @Nullable String certificate,
            @Nullable String sslPolicy,
            @Nullable String alpnPolicy) {}

    /**
     * The security of a listener.
     *
     * @param before that of the listener there; null for a new one, which has none
     */
    Security of(
            String protocol,
            List<Certificate> certificates,
            @Nullable String sslPolicy,
            List<String> alpn,
            BalancerState balancer,
            @Nullable Security before) {
        if (!ListenerState.isSecure(protocol)) {
            if (!certificates.isEmpty()) {
                throw ListenerMessages.CERTIFICATE_NOT_WANTED.with(protocol);
            }
            if (sslPolicy != null) {
                throw ListenerMessages.POLICY_NOT_WANTED.with(protocol);
            }
            if (!alpn.isEmpty()) {
                throw ListenerMessages.ALPN_NOT_WANTED.with(protocol);
            }
            return new Security(null, null, null);
        }
        String certificate = certificates.isEmpty() ? certificateOf(before) : one(certificates);
        if (certificate == null) {
            throw ListenerMessages.CERTIFICATE_NEEDED.with(protocol);
        }
        String keptPolicy = before == null ? null : before.sslPolicy();
        String policy = sslPolicy != null ? sslPolicy : keptPolicy != null ? keptPolicy : SecurityPolicies.BY_DEFAULT;
        requirePolicy(policy, balancer);
        return new Security(certificate, policy, alpn(protocol, alpn, before));
    }

    private static @Nullable String certificateOf(@Nullable Security before) {
        return before == null ? null : before.certificate();
    }

    private String one(List<Certificate> certificates) {
        if (certificates.size() > 1) {
            throw ListenerMessages.ONE_CERTIFICATE.with();
        }
        return require(certificates.get(0));
    }

    /** The ARN of a certificate that there can be. */
    String require(Certificate certificate) {
        if (certificate.isDefault() != null) {
            throw ListenerMessages.IS_DEFAULT.with();
        }
        String arn = certificate.certificateArn();
        if (arn == null) {
            throw ListenerMessages.NO_CERTIFICATE_ARN.with();
        }
        Optional<Arn> parsed = Arn.parse(arn);
        if (parsed.isEmpty() || !isOurs(parsed.get())) {
            throw ListenerMessages.CERTIFICATE_NOT_FOUND
                    .with(arn)
                    .hint("a certificate of this account and region is named " + home.arn("acm", "certificate/…"));
        }
        return arn;
    }

    private boolean isOurs(Arn arn) {
        boolean ofAccount = arn.account().equals(home.accountId());
        boolean acm = arn.service().equals("acm")
                && arn.region().equals(home.region())
                && arn.resource().startsWith("certificate/");
        boolean iam = arn.service().equals("iam")
                && arn.region().isEmpty()
                && arn.resource().startsWith("server-certificate/");
        return ofAccount && (acm || iam);
    }

    private static void requirePolicy(String name, BalancerState balancer) {
        SecurityPolicies.Policy policy = SecurityPolicies.find(name);
        if (policy == null || !policy.types().contains(balancer.identity().type())) {
            throw ListenerMessages.POLICY_NOT_FOUND.with(name);
        }
    }

    private static @Nullable String alpn(String protocol, List<String> alpn, @Nullable Security before) {
        if (alpn.isEmpty()) {
            return protocol.equals("TLS") && before != null ? before.alpnPolicy() : null;
        }
        if (!protocol.equals("TLS")) {
            throw ListenerMessages.ALPN_NOT_WANTED.with(protocol);
        }
        if (alpn.size() > 1) {
            throw ListenerMessages.ONE_ALPN.with();
        }
        if (!ALPN.contains(alpn.get(0))) {
            throw ListenerMessages.ALPN_UNKNOWN.with(alpn.get(0));
        }
        return alpn.get(0);
    }

    /** Clients' certificates are not asked for, which is AWS's default. */
    static void refuseMutual(@Nullable MutualAuthenticationAttributes asked) {
        NotSimulated.refuse(
                "MutualAuthentication.Mode",
                "mutual authentication",
                asked != null && asked.mode() != null && !asked.mode().equals("off"));
    }
}
