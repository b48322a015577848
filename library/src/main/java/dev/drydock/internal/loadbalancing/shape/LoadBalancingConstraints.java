package dev.drydock.internal.loadbalancing.shape;

import javax.annotation.processing.Generated;

/**
 * What the API model of Amazon ElasticLoadBalancingV2 requires of requests, for the members the SDK has.
 *
 * <p>Generated: the Javadoc of {@code dev.drydock.tools.ConstraintTableGenerator} has the command and the grammar.
 */
@Generated("dev.drydock.tools.ConstraintTableGenerator")
final class LoadBalancingConstraints {

    private LoadBalancingConstraints() {}

    static final String TABLE = """
operation AddListenerCertificates AddListenerCertificatesInput
operation AddTags AddTagsInput
operation AddTrustStoreRevocations AddTrustStoreRevocationsInput
operation CreateListener CreateListenerInput
operation CreateLoadBalancer CreateLoadBalancerInput
operation CreateRule CreateRuleInput
operation CreateTargetGroup CreateTargetGroupInput
operation CreateTrustStore CreateTrustStoreInput
operation DeleteListener DeleteListenerInput
operation DeleteLoadBalancer DeleteLoadBalancerInput
operation DeleteRule DeleteRuleInput
operation DeleteSharedTrustStoreAssociation DeleteSharedTrustStoreAssociationInput
operation DeleteTargetGroup DeleteTargetGroupInput
operation DeleteTrustStore DeleteTrustStoreInput
operation DeregisterTargets DeregisterTargetsInput
operation DescribeAccountLimits DescribeAccountLimitsInput
operation DescribeCapacityReservation DescribeCapacityReservationInput
operation DescribeListenerAttributes DescribeListenerAttributesInput
operation DescribeListenerCertificates DescribeListenerCertificatesInput
operation DescribeListeners DescribeListenersInput
operation DescribeLoadBalancerAttributes DescribeLoadBalancerAttributesInput
operation DescribeLoadBalancers DescribeLoadBalancersInput
operation DescribeRules DescribeRulesInput
operation DescribeSslPolicies DescribeSSLPoliciesInput
operation DescribeTags DescribeTagsInput
operation DescribeTargetGroupAttributes DescribeTargetGroupAttributesInput
operation DescribeTargetGroups DescribeTargetGroupsInput
operation DescribeTargetHealth DescribeTargetHealthInput
operation DescribeTrustStoreAssociations DescribeTrustStoreAssociationsInput
operation DescribeTrustStoreRevocations DescribeTrustStoreRevocationsInput
operation DescribeTrustStores DescribeTrustStoresInput
operation GetResourcePolicy GetResourcePolicyInput
operation GetTrustStoreCaCertificatesBundle GetTrustStoreCaCertificatesBundleInput
operation GetTrustStoreRevocationContent GetTrustStoreRevocationContentInput
operation ModifyCapacityReservation ModifyCapacityReservationInput
operation ModifyIpPools ModifyIpPoolsInput
operation ModifyListener ModifyListenerInput
operation ModifyListenerAttributes ModifyListenerAttributesInput
operation ModifyLoadBalancerAttributes ModifyLoadBalancerAttributesInput
operation ModifyRule ModifyRuleInput
operation ModifyTargetGroup ModifyTargetGroupInput
operation ModifyTargetGroupAttributes ModifyTargetGroupAttributesInput
operation ModifyTrustStore ModifyTrustStoreInput
operation RegisterTargets RegisterTargetsInput
operation RemoveListenerCertificates RemoveListenerCertificatesInput
operation RemoveTags RemoveTagsInput
operation RemoveTrustStoreRevocations RemoveTrustStoreRevocationsInput
operation SetIpAddressType SetIpAddressTypeInput
operation SetRulePriorities SetRulePrioritiesInput
operation SetSecurityGroups SetSecurityGroupsInput
operation SetSubnets SetSubnetsInput
struct Action
 Type! ActionTypeEnum
 AuthenticateOidcConfig AuthenticateOidcActionConfig
 AuthenticateCognitoConfig AuthenticateCognitoActionConfig
 Order ActionOrder
 RedirectConfig RedirectActionConfig
 FixedResponseConfig FixedResponseActionConfig
 JwtValidationConfig JwtValidationActionConfig
number ActionOrder 1..50000
string ActionTypeEnum - forward,authenticate-oidc,authenticate-cognito,redirect,fixed-response,jwt-validation
list Actions - Action
struct AddListenerCertificatesInput
 ListenerArn! -
 Certificates! -
struct AddTagsInput
 ResourceArns! -
 Tags! TagList
struct AddTrustStoreRevocationsInput
 TrustStoreArn! -
 RevocationContents RevocationContents
string AdvertiseTrustStoreCaNamesEnum - on,off
string AuthenticateCognitoActionConditionalBehaviorEnum - deny,allow,authenticate
struct AuthenticateCognitoActionConfig
 UserPoolArn! -
 UserPoolClientId! -
 UserPoolDomain! -
 OnUnauthenticatedRequest AuthenticateCognitoActionConditionalBehaviorEnum
string AuthenticateOidcActionConditionalBehaviorEnum - deny,allow,authenticate
struct AuthenticateOidcActionConfig
 Issuer! -
 AuthorizationEndpoint! -
 TokenEndpoint! -
 UserInfoEndpoint! -
 ClientId! -
 OnUnauthenticatedRequest AuthenticateOidcActionConditionalBehaviorEnum
string ConditionFieldName ..64 -
struct CreateListenerInput
 LoadBalancerArn! -
 Protocol ProtocolEnum
 Port Port
 DefaultActions! Actions
 Tags TagList
 MutualAuthentication MutualAuthenticationAttributes
struct CreateLoadBalancerInput
 Name! -
 Scheme LoadBalancerSchemeEnum
 Tags TagList
 Type LoadBalancerTypeEnum
 IpAddressType IpAddressType
 CustomerOwnedIpv4Pool CustomerOwnedIpv4Pool
 EnablePrefixForIpv6SourceNat EnablePrefixForIpv6SourceNatEnum
 IpamPools IpamPools
struct CreateRuleInput
 ListenerArn! -
 Conditions! RuleConditionList
 Priority! RulePriority
 Actions! Actions
 Tags TagList
 Transforms RuleTransformList
struct CreateTargetGroupInput
 Name! -
 Protocol ProtocolEnum
 Port Port
 HealthCheckProtocol ProtocolEnum
 HealthCheckPath Path
 HealthCheckIntervalSeconds HealthCheckIntervalSeconds
 HealthCheckTimeoutSeconds HealthCheckTimeoutSeconds
 HealthyThresholdCount HealthCheckThresholdCount
 UnhealthyThresholdCount HealthCheckThresholdCount
 TargetType TargetTypeEnum
 Tags TagList
 IpAddressType TargetGroupIpAddressTypeEnum
 TargetControlPort TargetControlPort
struct CreateTrustStoreInput
 Name! TrustStoreName
 CaCertificatesBundleS3Bucket! -
 CaCertificatesBundleS3Key! -
 Tags TagList
string CustomerOwnedIpv4Pool ..256 - ^(ipv4pool-coip-)[a-zA-Z0-9]+$
struct DeleteListenerInput
 ListenerArn! -
struct DeleteLoadBalancerInput
 LoadBalancerArn! -
struct DeleteRuleInput
 RuleArn! -
struct DeleteSharedTrustStoreAssociationInput
 TrustStoreArn! -
 ResourceArn! -
struct DeleteTargetGroupInput
 TargetGroupArn! -
struct DeleteTrustStoreInput
 TrustStoreArn! -
struct DeregisterTargetsInput
 TargetGroupArn! -
 Targets! TargetDescriptions
struct DescribeAccountLimitsInput
 PageSize PageSize
struct DescribeCapacityReservationInput
 LoadBalancerArn! -
struct DescribeListenerAttributesInput
 ListenerArn! -
struct DescribeListenerCertificatesInput
 ListenerArn! -
 PageSize PageSize
struct DescribeListenersInput
 PageSize PageSize
struct DescribeLoadBalancerAttributesInput
 LoadBalancerArn! -
struct DescribeLoadBalancersInput
 PageSize PageSize
struct DescribeRulesInput
 PageSize PageSize
struct DescribeSSLPoliciesInput
 PageSize PageSize
 LoadBalancerType LoadBalancerTypeEnum
struct DescribeTagsInput
 ResourceArns! -
struct DescribeTargetGroupAttributesInput
 TargetGroupArn! -
struct DescribeTargetGroupsInput
 PageSize PageSize
struct DescribeTargetHealthInput
 TargetGroupArn! -
 Targets TargetDescriptions
 Include ListOfDescribeTargetHealthIncludeOptions
string DescribeTargetHealthInputIncludeEnum - AnomalyDetection,All
struct DescribeTrustStoreAssociationsInput
 TrustStoreArn! -
 PageSize PageSize
struct DescribeTrustStoreRevocationsInput
 TrustStoreArn! -
 PageSize PageSize
struct DescribeTrustStoresInput
 Names TrustStoreNames
 PageSize PageSize
string EnablePrefixForIpv6SourceNatEnum - on,off
string EnforceSecurityGroupInboundRulesOnPrivateLinkTrafficEnum - on,off
struct FixedResponseActionConfig
 MessageBody FixedResponseActionMessage
 StatusCode! FixedResponseActionStatusCode
 ContentType FixedResponseActionContentType
string FixedResponseActionContentType ..32 -
string FixedResponseActionMessage ..1024 -
string FixedResponseActionStatusCode - - ^(2|4|5)\\d\\d$
struct GetResourcePolicyInput
 ResourceArn! -
struct GetTrustStoreCaCertificatesBundleInput
 TrustStoreArn! -
struct GetTrustStoreRevocationContentInput
 TrustStoreArn! -
 RevocationId! -
number HealthCheckIntervalSeconds 5..300
number HealthCheckThresholdCount 2..10
number HealthCheckTimeoutSeconds 2..120
struct HostHeaderRewriteConfig
 Rewrites RewriteConfigList
string IpAddressType - ipv4,dualstack,dualstack-without-public-ipv4
string IpamPoolId ..1000 - ^(ipam-pool-)[a-zA-Z0-9]+$
struct IpamPools
 Ipv4IpamPoolId IpamPoolId
struct JwtValidationActionAdditionalClaim
 Format! JwtValidationActionAdditionalClaimFormatEnum
 Name! -
 Values! -
string JwtValidationActionAdditionalClaimFormatEnum - single-string,string-array,space-separated-values
list JwtValidationActionAdditionalClaims - JwtValidationActionAdditionalClaim
struct JwtValidationActionConfig
 JwksEndpoint! -
 Issuer! -
 AdditionalClaims JwtValidationActionAdditionalClaims
list ListOfDescribeTargetHealthIncludeOptions - DescribeTargetHealthInputIncludeEnum
struct ListenerAttribute
 Key ListenerAttributeKey
string ListenerAttributeKey ..256 - ^[a-zA-Z0-9._]+$
list ListenerAttributes - ListenerAttribute
struct LoadBalancerAttribute
 Key LoadBalancerAttributeKey
 Value LoadBalancerAttributeValue
string LoadBalancerAttributeKey ..256 - ^[a-zA-Z0-9._]+$
string LoadBalancerAttributeValue ..1024 -
list LoadBalancerAttributes ..20 LoadBalancerAttribute
string LoadBalancerSchemeEnum - internet-facing,internal
string LoadBalancerTypeEnum - application,network,gateway
struct ModifyCapacityReservationInput
 LoadBalancerArn! -
struct ModifyIpPoolsInput
 LoadBalancerArn! -
 IpamPools IpamPools
 RemoveIpamPools RemoveIpamPools
struct ModifyListenerAttributesInput
 ListenerArn! -
 Attributes! ListenerAttributes
struct ModifyListenerInput
 ListenerArn! -
 Port Port
 Protocol ProtocolEnum
 DefaultActions Actions
 MutualAuthentication MutualAuthenticationAttributes
struct ModifyLoadBalancerAttributesInput
 LoadBalancerArn! -
 Attributes! LoadBalancerAttributes
struct ModifyRuleInput
 RuleArn! -
 Conditions RuleConditionList
 Actions Actions
 Transforms RuleTransformList
struct ModifyTargetGroupAttributesInput
 TargetGroupArn! -
 Attributes! TargetGroupAttributes
struct ModifyTargetGroupInput
 TargetGroupArn! -
 HealthCheckProtocol ProtocolEnum
 HealthCheckPath Path
 HealthCheckIntervalSeconds HealthCheckIntervalSeconds
 HealthCheckTimeoutSeconds HealthCheckTimeoutSeconds
 HealthyThresholdCount HealthCheckThresholdCount
 UnhealthyThresholdCount HealthCheckThresholdCount
struct ModifyTrustStoreInput
 TrustStoreArn! -
 CaCertificatesBundleS3Bucket! -
 CaCertificatesBundleS3Key! -
struct MutualAuthenticationAttributes
 TrustStoreAssociationStatus TrustStoreAssociationStatusEnum
 AdvertiseTrustStoreCaNames AdvertiseTrustStoreCaNamesEnum
number PageSize 1..400
string Path 1..1024 -
number Port 1..65535
string ProtocolEnum - HTTP,HTTPS,TCP,TLS,UDP,TCP_UDP,GENEVE,QUIC,TCP_QUIC
string QuicServerId 1..256 -
struct RedirectActionConfig
 Protocol RedirectActionProtocol
 Host RedirectActionHost
 Path RedirectActionPath
 Query RedirectActionQuery
 StatusCode! RedirectActionStatusCodeEnum
string RedirectActionHost 1..128 -
string RedirectActionPath 1..128 -
string RedirectActionProtocol - - ^(HTTPS?|#\\{protocol\\})$
string RedirectActionQuery ..128 -
string RedirectActionStatusCodeEnum - HTTP_301,HTTP_302
struct RegisterTargetsInput
 TargetGroupArn! -
 Targets! TargetDescriptions
string RemoveIpamPoolEnum - ipv4
list RemoveIpamPools - RemoveIpamPoolEnum
struct RemoveListenerCertificatesInput
 ListenerArn! -
 Certificates! -
struct RemoveTagsInput
 ResourceArns! -
 TagKeys! TagKeys
struct RemoveTrustStoreRevocationsInput
 TrustStoreArn! -
 RevocationIds! -
struct RevocationContent
 RevocationType RevocationType
list RevocationContents - RevocationContent
string RevocationType - CRL
struct RewriteConfig
 Regex! -
 Replace! -
list RewriteConfigList - RewriteConfig
struct RuleCondition
 Field ConditionFieldName
 SourceIpConfig SourceIpConditionConfig
list RuleConditionList - RuleCondition
number RulePriority 1..50000
list RulePriorityList - RulePriorityPair
struct RulePriorityPair
 Priority RulePriority
struct RuleTransform
 Type! TransformTypeEnum
 HostHeaderRewriteConfig HostHeaderRewriteConfig
 UrlRewriteConfig UrlRewriteConfig
list RuleTransformList - RuleTransform
struct SetIpAddressTypeInput
 LoadBalancerArn! -
 IpAddressType! IpAddressType
struct SetRulePrioritiesInput
 RulePriorities! RulePriorityList
struct SetSecurityGroupsInput
 LoadBalancerArn! -
 SecurityGroups! -
 EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic EnforceSecurityGroupInboundRulesOnPrivateLinkTrafficEnum
struct SetSubnetsInput
 LoadBalancerArn! -
 IpAddressType IpAddressType
 EnablePrefixForIpv6SourceNat EnablePrefixForIpv6SourceNatEnum
string SourceIpAddressTypeEnum - ipv4,ipv6
struct SourceIpConditionConfig
 IpAddressType SourceIpAddressTypeEnum
struct Tag
 Key! TagKey
 Value TagValue
string TagKey 1..128 - ^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$
list TagKeys - TagKey
list TagList 1.. Tag
string TagValue ..256 - ^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$
number TargetControlPort 1..65535
struct TargetDescription
 Id! -
 Port Port
 QuicServerId QuicServerId
list TargetDescriptions - TargetDescription
struct TargetGroupAttribute
 Key TargetGroupAttributeKey
string TargetGroupAttributeKey ..256 - ^[a-zA-Z0-9._]+$
list TargetGroupAttributes - TargetGroupAttribute
string TargetGroupIpAddressTypeEnum - ipv4,ipv6
string TargetTypeEnum - instance,ip,lambda,alb
string TransformTypeEnum - host-header-rewrite,url-rewrite
string TrustStoreAssociationStatusEnum - active,removed
string TrustStoreName 1..32 - ^([a-zA-Z0-9]+-)*[a-zA-Z0-9]+$
list TrustStoreNames - TrustStoreName
struct UrlRewriteConfig
 Rewrites RewriteConfigList
""";
}
