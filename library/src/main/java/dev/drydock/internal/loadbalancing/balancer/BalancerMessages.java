package dev.drydock.internal.loadbalancing.balancer;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.loadbalancing.request.BalancingMessages;

/** What Elastic Load Balancing says about load balancers. */
final class BalancerMessages {

    private static final String VALIDATION = BalancingMessages.VALIDATION;
    private static final String CONFIGURATION = BalancingMessages.CONFIGURATION;

    static final Message NAME_TOO_LONG =
            new Message(VALIDATION, "The load balancer name '{}' cannot be longer than '32' characters", Source.ISSUE);

    static final Message NAME_CHARACTERS = new Message(
            VALIDATION,
            "The load balancer name '{}' can only contain characters that are alphanumeric characters and hyphens(-)",
            Source.ISSUE);

    static final Message NAME_HYPHEN =
            new Message(VALIDATION, "The load balancer name '{}' cannot begin or end with a hyphen(-)", Source.UNSURE);

    static final Message NAME_INTERNAL =
            new Message(VALIDATION, "The load balancer name '{}' cannot begin with 'internal-'", Source.UNSURE);

    static final Message DUPLICATE_NAME = new Message(
            "DuplicateLoadBalancerName",
            "A load balancer with the same name '{}' exists, but with different settings",
            Source.ISSUE);

    static final Message TOO_MANY = new Message(
            "TooManyLoadBalancers",
            "The maximum number of load balancers with type '{}' has been reached: '{}'",
            Source.UNSURE);

    static final Message TWO_ZONES = new Message(
            VALIDATION, "At least two subnets in two different Availability Zones must be specified", Source.ISSUE);

    static final Message ONE_SUBNET = new Message(VALIDATION, "At least one subnet must be specified", Source.UNSURE);

    static final Message SAME_ZONE = new Message(
            CONFIGURATION,
            "A load balancer cannot be attached to multiple subnets in the same Availability Zone",
            Source.ISSUE);

    static final Message SUBNETS_AND_MAPPINGS =
            new Message(VALIDATION, "You must specify either subnets or subnet mappings", Source.UNSURE);

    static final Message NO_SUBNET = new Message("SubnetNotFound", "The subnet ID '{}' does not exist", Source.KNOWN);

    static final Message ADDRESSES_OF_NETWORK = new Message(
            CONFIGURATION,
            "You cannot specify IP addresses for the subnets of load balancers with type 'application'",
            Source.UNSURE);

    static final Message PRIVATE_IS_INTERNAL = new Message(
            CONFIGURATION, "You can specify private IPv4 addresses only for internal load balancers", Source.UNSURE);

    static final Message ALLOCATION_IS_PUBLIC = new Message(
            CONFIGURATION, "You can specify allocation IDs only for internet-facing load balancers", Source.UNSURE);

    static final Message NO_ALLOCATION =
            new Message("AllocationIdNotFound", "The allocation ID '{}' does not exist", Source.UNSURE);

    static final Message SUBNETS_STAY = new Message(
            CONFIGURATION,
            "You must specify all subnets of the network load balancer that were enabled before, but '{}' is missing",
            Source.UNSURE);

    static final Message BAD_SECURITY_GROUP =
            new Message("InvalidSecurityGroup", "The security group '{}' does not exist", Source.UNSURE);

    static final Message NO_SECURITY_GROUPS =
            new Message(VALIDATION, "At least one security group must be specified", Source.UNSURE);

    static final Message WITHOUT_SECURITY_GROUPS = new Message(
            CONFIGURATION,
            "You cannot set security groups on a Network Load Balancer which was created without any security groups.",
            Source.ISSUE);

    static final Message ENFORCEMENT_IS_NETWORKS = new Message(
            CONFIGURATION,
            "Inbound rules on PrivateLink traffic are not supported on load balancers with type 'application'",
            Source.UNSURE);

    static final Message PUBLIC_IPV6_ALONE = new Message(
            CONFIGURATION,
            "The IP address type 'dualstack-without-public-ipv4' is supported only on internet-facing load balancers"
                    + " with type 'application'",
            Source.UNSURE);

    static final Message PROTECTED = new Message(
            "OperationNotPermitted",
            "Load balancer '{}' cannot be deleted because deletion protection is enabled",
            Source.ISSUE);

    static final Message NAMES_AND_ARNS = new Message(
            VALIDATION,
            "Load balancer names and load balancer ARNs cannot be specified at the same time",
            Source.UNSURE);

    static final Message LOGS_NEED_BUCKET =
            new Message(CONFIGURATION, "The attribute '{}' must be set when '{}' is 'true'", Source.UNSURE);

    static final Message CROSS_ZONE_STAYS = new Message(
            CONFIGURATION,
            "Cross-zone load balancing cannot be turned off on load balancers with type 'application'",
            Source.UNSURE);

    static final Message SECONDARY_STAYS = new Message(
            CONFIGURATION, "The number of secondary IP addresses per subnet cannot be decreased", Source.UNSURE);

    private BalancerMessages() {}
}
