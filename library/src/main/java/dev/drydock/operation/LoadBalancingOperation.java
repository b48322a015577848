package dev.drydock.operation;

import org.apiguardian.api.API;

/** The operations of Elastic Load Balancing, version 2, to name them in faults and assertions. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum LoadBalancingOperation implements OperationName {
    /** AddListenerCertificates. */
    ADD_LISTENER_CERTIFICATES("AddListenerCertificates"),
    /** AddTags. */
    ADD_TAGS("AddTags"),
    /** AddTrustStoreRevocations. */
    ADD_TRUST_STORE_REVOCATIONS("AddTrustStoreRevocations"),
    /** CreateListener. */
    CREATE_LISTENER("CreateListener"),
    /** CreateLoadBalancer. */
    CREATE_LOAD_BALANCER("CreateLoadBalancer"),
    /** CreateRule. */
    CREATE_RULE("CreateRule"),
    /** CreateTargetGroup. */
    CREATE_TARGET_GROUP("CreateTargetGroup"),
    /** CreateTrustStore. */
    CREATE_TRUST_STORE("CreateTrustStore"),
    /** DeleteListener. */
    DELETE_LISTENER("DeleteListener"),
    /** DeleteLoadBalancer. */
    DELETE_LOAD_BALANCER("DeleteLoadBalancer"),
    /** DeleteRule. */
    DELETE_RULE("DeleteRule"),
    /** DeleteSharedTrustStoreAssociation. */
    DELETE_SHARED_TRUST_STORE_ASSOCIATION("DeleteSharedTrustStoreAssociation"),
    /** DeleteTargetGroup. */
    DELETE_TARGET_GROUP("DeleteTargetGroup"),
    /** DeleteTrustStore. */
    DELETE_TRUST_STORE("DeleteTrustStore"),
    /** DeregisterTargets. */
    DEREGISTER_TARGETS("DeregisterTargets"),
    /** DescribeAccountLimits. */
    DESCRIBE_ACCOUNT_LIMITS("DescribeAccountLimits"),
    /** DescribeCapacityReservation. */
    DESCRIBE_CAPACITY_RESERVATION("DescribeCapacityReservation"),
    /** DescribeListenerAttributes. */
    DESCRIBE_LISTENER_ATTRIBUTES("DescribeListenerAttributes"),
    /** DescribeListenerCertificates. */
    DESCRIBE_LISTENER_CERTIFICATES("DescribeListenerCertificates"),
    /** DescribeListeners. */
    DESCRIBE_LISTENERS("DescribeListeners"),
    /** DescribeLoadBalancerAttributes. */
    DESCRIBE_LOAD_BALANCER_ATTRIBUTES("DescribeLoadBalancerAttributes"),
    /** DescribeLoadBalancers. */
    DESCRIBE_LOAD_BALANCERS("DescribeLoadBalancers"),
    /** DescribeRules. */
    DESCRIBE_RULES("DescribeRules"),
    /** DescribeSSLPolicies, in the SDK's spelling. */
    DESCRIBE_SSL_POLICIES("DescribeSslPolicies"),
    /** DescribeTags. */
    DESCRIBE_TAGS("DescribeTags"),
    /** DescribeTargetGroupAttributes. */
    DESCRIBE_TARGET_GROUP_ATTRIBUTES("DescribeTargetGroupAttributes"),
    /** DescribeTargetGroups. */
    DESCRIBE_TARGET_GROUPS("DescribeTargetGroups"),
    /** DescribeTargetHealth. */
    DESCRIBE_TARGET_HEALTH("DescribeTargetHealth"),
    /** DescribeTrustStoreAssociations. */
    DESCRIBE_TRUST_STORE_ASSOCIATIONS("DescribeTrustStoreAssociations"),
    /** DescribeTrustStoreRevocations. */
    DESCRIBE_TRUST_STORE_REVOCATIONS("DescribeTrustStoreRevocations"),
    /** DescribeTrustStores. */
    DESCRIBE_TRUST_STORES("DescribeTrustStores"),
    /** GetResourcePolicy. */
    GET_RESOURCE_POLICY("GetResourcePolicy"),
    /** GetTrustStoreCaCertificatesBundle. */
    GET_TRUST_STORE_CA_CERTIFICATES_BUNDLE("GetTrustStoreCaCertificatesBundle"),
    /** GetTrustStoreRevocationContent. */
    GET_TRUST_STORE_REVOCATION_CONTENT("GetTrustStoreRevocationContent"),
    /** ModifyCapacityReservation. */
    MODIFY_CAPACITY_RESERVATION("ModifyCapacityReservation"),
    /** ModifyIpPools. */
    MODIFY_IP_POOLS("ModifyIpPools"),
    /** ModifyListener. */
    MODIFY_LISTENER("ModifyListener"),
    /** ModifyListenerAttributes. */
    MODIFY_LISTENER_ATTRIBUTES("ModifyListenerAttributes"),
    /** ModifyLoadBalancerAttributes. */
    MODIFY_LOAD_BALANCER_ATTRIBUTES("ModifyLoadBalancerAttributes"),
    /** ModifyRule. */
    MODIFY_RULE("ModifyRule"),
    /** ModifyTargetGroup. */
    MODIFY_TARGET_GROUP("ModifyTargetGroup"),
    /** ModifyTargetGroupAttributes. */
    MODIFY_TARGET_GROUP_ATTRIBUTES("ModifyTargetGroupAttributes"),
    /** ModifyTrustStore. */
    MODIFY_TRUST_STORE("ModifyTrustStore"),
    /** RegisterTargets. */
    REGISTER_TARGETS("RegisterTargets"),
    /** RemoveListenerCertificates. */
    REMOVE_LISTENER_CERTIFICATES("RemoveListenerCertificates"),
    /** RemoveTags. */
    REMOVE_TAGS("RemoveTags"),
    /** RemoveTrustStoreRevocations. */
    REMOVE_TRUST_STORE_REVOCATIONS("RemoveTrustStoreRevocations"),
    /** SetIpAddressType. */
    SET_IP_ADDRESS_TYPE("SetIpAddressType"),
    /** SetRulePriorities. */
    SET_RULE_PRIORITIES("SetRulePriorities"),
    /** SetSecurityGroups. */
    SET_SECURITY_GROUPS("SetSecurityGroups"),
    /** SetSubnets. */
    SET_SUBNETS("SetSubnets");

    private final String operation;

    LoadBalancingOperation(String operation) {
        this.operation = operation;
    }

    @Override
    public AwsService service() {
        return AwsService.ELASTIC_LOAD_BALANCING;
    }

    @Override
    public String operation() {
        return operation;
    }
}
