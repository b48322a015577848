package dev.drydock.internal.loadbalancing.listener;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.loadbalancing.request.BalancingMessages;

/** What Elastic Load Balancing says about listeners. */
final class ListenerMessages {

    private static final String VALIDATION = BalancingMessages.VALIDATION;

    static final Message NO_PORT = new Message(VALIDATION, "A listener port must be specified", Source.EMULATOR);

    static final Message NO_PROTOCOL =
            new Message(VALIDATION, "A listener protocol must be specified", Source.EMULATOR);

    static final Message PROTOCOL = new Message(VALIDATION, "Listener protocol '{}' must be one of '{}'", Source.ISSUE);

    static final Message DUPLICATE = new Message(
            "DuplicateListener", "A listener already exists on this port for this load balancer '{}'", Source.ISSUE);

    static final Message PORT_IN_USE = new Message(VALIDATION, "Listener port '{}' is already in use", Source.ISSUE);

    static final Message TOO_MANY = new Message(
            "TooManyListeners",
            "The maximum number of listeners on load balancer '{}' has been reached",
            Source.UNSURE);

    static final Message CERTIFICATE_NEEDED =
            new Message(VALIDATION, "A certificate must be specified for {} listeners", Source.ISSUE);

    static final Message CERTIFICATE_NOT_WANTED =
            new Message(VALIDATION, "A certificate cannot be specified for {} listeners", Source.UNSURE);

    /** The spelling is AWS's. */
    static final Message POLICY_NOT_WANTED =
            new Message(VALIDATION, "An SSL policy cannot be specifed for {} listeners", Source.ISSUE);

    static final Message ONE_CERTIFICATE = new Message(
            VALIDATION, "Only one certificate can be specified as the default of a listener", Source.UNSURE);

    static final Message IS_DEFAULT =
            new Message(VALIDATION, "You cannot set the isDefault parameter for a certificate.", Source.ISSUE);

    static final Message NO_CERTIFICATE_ARN =
            new Message(VALIDATION, "A certificate ARN must be specified", Source.UNSURE);

    static final Message CERTIFICATE_NOT_FOUND =
            new Message("CertificateNotFound", "Certificate '{}' not found", Source.ISSUE);

    static final Message POLICY_NOT_FOUND =
            new Message("SSLPolicyNotFound", "SSL policy '{}' not found", Source.UNSURE);

    static final Message ALPN_NOT_WANTED =
            new Message(VALIDATION, "An ALPN policy cannot be specified for {} listeners", Source.UNSURE);

    static final Message ALPN_UNKNOWN =
            new Message("ALPNPolicyNotFound", "ALPN policy '{}' is not supported", Source.UNSURE);

    static final Message ONE_ALPN = new Message(VALIDATION, "Only one ALPN policy can be specified", Source.UNSURE);

    static final Message NOT_SECURE = new Message(
            VALIDATION, "Certificates are supported only by HTTPS and TLS listeners, not by {}", Source.UNSURE);

    static final Message TOO_MANY_CERTIFICATES = new Message(
            "TooManyCertificates",
            "The maximum number of certificates on load balancer '{}' has been reached",
            Source.UNSURE);

    static final Message DEFAULT_CERTIFICATE_STAYS =
            new Message("OperationNotPermitted", "Default certificate '{}' cannot be removed", Source.UNSURE);

    static final Message NO_CERTIFICATE =
            new Message(VALIDATION, "At least one certificate must be specified", Source.UNSURE);

    static final Message LISTENERS_OR_BALANCER =
            new Message(VALIDATION, "You must specify either listener ARNs or a load balancer ARN", Source.EMULATOR);

    static final Message LISTENERS_AND_BALANCER = new Message(
            VALIDATION, "Listener ARNs and a load balancer ARN cannot be specified at the same time", Source.UNSURE);

    private ListenerMessages() {}
}
