package dev.drydock;

import dev.drydock.WholeRequests.Whole;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Requests of every simulated operation of Elastic Load Balancing, with every structure that it takes. */
final class BalancingRequests {

    private static final String TAGS = "'Tags': [{'Key': 'team', 'Value': 'shop'}]";
    private static final String CERTIFICATE =
            "'Certificates': [{'CertificateArn': 'arn:aws:acm:us-east-1:123456789012:certificate/2f3a'}]";

    private static final String FORWARD = "{'Type': 'forward', 'Order': 1, 'ForwardConfig': {'TargetGroups':"
            + " [{'TargetGroupArn': 'GROUP', 'Weight': 1}], 'TargetGroupStickinessConfig': {'Enabled': true,"
            + " 'DurationSeconds': 60}}}";

    private static final String REDIRECT = "{'Type': 'redirect', 'RedirectConfig': {'Protocol': 'HTTPS', 'Port': '443',"
            + " 'Host': '#{host}', 'Path': '/#{path}', 'Query': '#{query}', 'StatusCode': 'HTTP_301'}}";

    private static final String FIXED = "{'Type': 'fixed-response', 'FixedResponseConfig': {'MessageBody': 'no',"
            + " 'StatusCode': '404', 'ContentType': 'text/plain'}}";

    /** More than one listener or rule takes. */
    private static final String EVERY_ACTION = String.join(
            ", ",
            FORWARD,
            REDIRECT,
            FIXED,
            "{'Type': 'authenticate-oidc', 'AuthenticateOidcConfig': {'Issuer': 'https://i', 'AuthorizationEndpoint':"
                    + " 'https://a', 'TokenEndpoint': 'https://t', 'UserInfoEndpoint': 'https://u', 'ClientId': 'c'}}",
            "{'Type': 'authenticate-cognito', 'AuthenticateCognitoConfig': {'UserPoolArn': 'arn', 'UserPoolClientId': 'c',"
                    + " 'UserPoolDomain': 'd'}}",
            "{'Type': 'jwt-validation', 'JwtValidationConfig': {'JwksEndpoint': 'https://j', 'Issuer': 'i',"
                    + " 'AdditionalClaims': [{'Format': 'single-string', 'Name': 'n', 'Values': ['v']}]}}");

    private static final String CONDITIONS = "'Conditions': [{'Field': 'host-header', 'HostHeaderConfig': {'Values':"
            + " ['a.example.com']}}, {'Field': 'path-pattern', 'PathPatternConfig': {'Values': ['/a/*']}}, {'Field':"
            + " 'http-header', 'HttpHeaderConfig': {'HttpHeaderName': 'X-A', 'Values': ['b']}}, {'Field': 'query-string',"
            + " 'QueryStringConfig': {'Values': [{'Key': 'k', 'Value': 'v'}]}}, {'Field': 'http-request-method',"
            + " 'HttpRequestMethodConfig': {'Values': ['GET']}}, {'Field': 'source-ip', 'SourceIpConfig': {'Values':"
            + " ['10.0.0.0/8']}}]";

    private static final String TRANSFORMS = "'Transforms': [{'Type': 'host-header-rewrite', 'HostHeaderRewriteConfig':"
            + " {'Rewrites': [{'Regex': 'a', 'Replace': 'b'}]}}, {'Type': 'url-rewrite', 'UrlRewriteConfig': {'Rewrites':"
            + " [{'Regex': 'a', 'Replace': 'b'}]}}]";

    private static final String MUTUAL = "'MutualAuthentication': {'Mode': 'verify', 'TrustStoreArn': 'arn'}";

    private BalancingRequests() {}

    private static Whole plain(String operation, String json) {
        return whole(operation, "", json);
    }

    private static Whole whole(String operation, String about, String json) {
        return new Whole(ElasticLoadBalancingV2Client.class, operation, about, json, true);
    }

    private static Whole refused(String operation, String json) {
        return new Whole(ElasticLoadBalancingV2Client.class, operation, "everything at once", json, false);
    }

    static List<Whole> plain() {
        return List.of(
                plain("DeleteListener", "{'ListenerArn': 'LISTENER'}"),
                plain("DeleteLoadBalancer", "{'LoadBalancerArn': 'BALANCER'}"),
                plain("DeleteRule", "{'RuleArn': 'RULE'}"),
                plain("DeleteTargetGroup", "{'TargetGroupArn': 'SPARE'}"),
                plain("DescribeAccountLimits", "{}"),
                plain("DescribeListenerAttributes", "{'ListenerArn': 'LISTENER'}"),
                plain("DescribeListenerCertificates", "{'ListenerArn': 'LISTENER'}"),
                plain("DescribeListeners", "{'LoadBalancerArn': 'BALANCER'}"),
                plain("DescribeLoadBalancerAttributes", "{'LoadBalancerArn': 'BALANCER'}"),
                plain("DescribeLoadBalancers", "{}"),
                plain("DescribeRules", "{'ListenerArn': 'LISTENER'}"),
                plain("DescribeSslPolicies", "{'LoadBalancerType': 'application'}"),
                plain("DescribeTags", "{'ResourceArns': ['BALANCER']}"),
                plain("DescribeTargetGroupAttributes", "{'TargetGroupArn': 'GROUP'}"),
                plain("DescribeTargetGroups", "{}"),
                plain("RemoveTags", "{'ResourceArns': ['BALANCER'], 'TagKeys': ['team']}"),
                plain("SetIpAddressType", "{'LoadBalancerArn': 'BALANCER', 'IpAddressType': 'ipv4'}"),
                plain("SetSecurityGroups", "{'LoadBalancerArn': 'BALANCER', 'SecurityGroups': ['sg-1']}"));
    }

    static List<Whole> whole() {
        return Stream.of(balancers(), listeners(), groups()).flatMap(List::stream).toList();
    }

    private static List<Whole> balancers() {
        return List.of(
                whole(
                        "CreateLoadBalancer",
                        "",
                        "{'Name': 'new', 'SubnetMappings': [{'SubnetId': 'subnet-1'}, {'SubnetId': 'subnet-2'}], " + TAGS
                                + "}"),
                refused(
                        "CreateLoadBalancer",
                        "{'Name': 'new', 'Subnets': ['subnet-1', 'subnet-2'], 'SubnetMappings': [{'SubnetId':"
                                + " 'subnet-1'}], 'IpamPools': {'Ipv4IpamPoolId': 'pool-1'}, " + TAGS + "}"),
                whole(
                        "ModifyLoadBalancerAttributes",
                        "",
                        "{'LoadBalancerArn': 'BALANCER', 'Attributes': [{'Key': 'idle_timeout.timeout_seconds',"
                                + " 'Value': '30'}]}"),
                whole(
                        "SetSubnets",
                        "",
                        "{'LoadBalancerArn': 'BALANCER', 'SubnetMappings': [{'SubnetId': 'subnet-1'}, {'SubnetId':"
                                + " 'subnet-2'}]}"),
                whole("AddTags", "", "{'ResourceArns': ['BALANCER'], " + TAGS + "}"));
    }

    private static List<Whole> listeners() {
        return List.of(
                whole(
                        "CreateListener",
                        "",
                        "{'LoadBalancerArn': 'BALANCER', 'Protocol': 'HTTPS', 'Port': 8443, " + CERTIFICATE
                                + ", 'DefaultActions': [" + FORWARD + "], " + TAGS + "}"),
                refused(
                        "CreateListener",
                        "{'LoadBalancerArn': 'BALANCER', 'Protocol': 'HTTPS', 'Port': 8443, " + CERTIFICATE + ", " + MUTUAL
                                + ", 'DefaultActions': [" + EVERY_ACTION + "], " + TAGS + "}"),
                whole(
                        "ModifyListener",
                        "",
                        "{'ListenerArn': 'LISTENER', 'DefaultActions': [" + REDIRECT.replace("HTTPS", "HTTP")
                                + "]}"),
                refused(
                        "ModifyListener",
                        "{'ListenerArn': 'LISTENER', " + CERTIFICATE + ", " + MUTUAL + ", 'DefaultActions': ["
                                + EVERY_ACTION + "]}"),
                whole(
                        "ModifyListenerAttributes",
                        "",
                        "{'ListenerArn': 'LISTENER', 'Attributes': [{'Key':"
                                + " 'routing.http.response.server.enabled', 'Value': 'false'}]}"),
                whole("AddListenerCertificates", "", "{'ListenerArn': 'SECURE', " + CERTIFICATE + "}"),
                whole("RemoveListenerCertificates", "", "{'ListenerArn': 'SECURE', " + CERTIFICATE.replace("2f3a", "9999") + "}"),
                whole(
                        "CreateRule",
                        "",
                        "{'ListenerArn': 'LISTENER', 'Priority': 7, " + CONDITIONS.replace(", {'Field': 'source-ip', 'SourceIpConfig': {'Values': ['10.0.0.0/8']}}", "")
                                + ", 'Actions': [" + FIXED + "], " + TAGS + "}"),
                refused(
                        "CreateRule",
                        "{'ListenerArn': 'LISTENER', 'Priority': 7, " + CONDITIONS + ", " + TRANSFORMS + ", 'Actions': ["
                                + EVERY_ACTION + "], " + TAGS + "}"),
                whole("ModifyRule", "", "{'RuleArn': 'RULE', 'Actions': [" + FIXED + "]}"),
                refused(
                        "ModifyRule",
                        "{'RuleArn': 'RULE', " + CONDITIONS + ", " + TRANSFORMS + ", 'Actions': [" + EVERY_ACTION + "]}"),
                whole(
                        "SetRulePriorities",
                        "",
                        "{'RulePriorities': [{'RuleArn': 'RULE', 'Priority': 70}]}"));
    }

    private static List<Whole> groups() {
        return List.of(
                whole(
                        "CreateTargetGroup",
                        "",
                        "{'Name': 'new', 'Protocol': 'HTTP', 'Port': 80, 'VpcId': 'vpc-1', 'TargetType': 'ip', 'Matcher':"
                                + " {'HttpCode': '200-299'}, " + TAGS + "}"),
                whole(
                        "ModifyTargetGroup",
                        "",
                        "{'TargetGroupArn': 'GROUP', 'HealthCheckPath': '/up', 'Matcher': {'HttpCode': '204'}}"),
                whole(
                        "ModifyTargetGroupAttributes",
                        "",
                        "{'TargetGroupArn': 'GROUP', 'Attributes': [{'Key':"
                                + " 'deregistration_delay.timeout_seconds', 'Value': '30'}]}"),
                whole(
                        "RegisterTargets",
                        "",
                        "{'TargetGroupArn': 'GROUP', 'Targets': [{'Id': '10.0.0.9', 'Port': 80}]}"),
                whole(
                        "DeregisterTargets",
                        "",
                        "{'TargetGroupArn': 'GROUP', 'Targets': [{'Id': '10.0.0.8', 'Port': 80}]}"),
                whole(
                        "DescribeTargetHealth",
                        "",
                        "{'TargetGroupArn': 'GROUP', 'Targets': [{'Id': '10.0.0.8', 'Port': 80}]}"));
    }
}
