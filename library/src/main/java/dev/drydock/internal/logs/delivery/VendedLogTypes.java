package dev.drydock.internal.logs.delivery;

import dev.drydock.internal.call.NotSimulated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The services that can be delivery sources, as their resources' ARNs name them, and their types of logs.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html">
 *     PutDeliverySource</a>
 */
final class VendedLogTypes {

    private static final String APPLICATION = "APPLICATION_LOGS";
    private static final String EVENT = "EVENT_LOGS";
    private static final String TRACES = "TRACES";

    private static final Map<String, List<String>> TYPES = types();

    /** What simulated services would have to write themselves, and S3's, which AWS refused when it was recorded. */
    private static final Set<String> UNWRITTEN = Set.of("ACTION_LOGS", "INSIGHTS_QUERY_LOGS", "S3_SERVER_ACCESS_LOGS");

    private VendedLogTypes() {}

    private static Map<String, List<String>> types() {
        Map<String, List<String>> types = new TreeMap<>();
        types.put("aidevops", List.of(APPLICATION));
        types.put("amplify", List.of("ACCESS_LOGS", "WAF_LOGS"));
        types.put("bedrock", List.of(APPLICATION, EVENT, TRACES));
        types.put("bedrock-agentcore", List.of(APPLICATION, "USAGE_LOGS", TRACES));
        types.put("cloudfront", List.of("ACCESS_LOGS"));
        types.put("codewhisperer", List.of(EVENT));
        types.put("ec2", List.of(EVENT));
        types.put(
                "eks",
                List.of(
                        "AUTO_MODE_BLOCK_STORAGE_LOGS",
                        "AUTO_MODE_COMPUTE_LOGS",
                        "AUTO_MODE_IPAM_LOGS",
                        "AUTO_MODE_LOAD_BALANCING_LOGS",
                        "EKS_CAPABILITY_ACK_LOGS",
                        "EKS_CAPABILITY_ARGOCD_APPLICATION_LOGS",
                        "EKS_CAPABILITY_ARGOCD_APPLICATIONSET_LOGS",
                        "EKS_CAPABILITY_ARGOCD_COMMITSERVER_LOGS",
                        "EKS_CAPABILITY_ARGOCD_REPOSERVER_LOGS",
                        "EKS_CAPABILITY_ARGOCD_SERVER_LOGS",
                        "EKS_CAPABILITY_KRO_LOGS"));
        types.put(
                "elasticloadbalancing",
                List.of("ALB_ACCESS_LOGS", "ALB_CONNECTION_LOGS", "ALB_HEALTH_CHECK_LOGS", "NLB_ACCESS_LOGS"));
        types.put("elemental-inference", List.of(APPLICATION));
        types.put("entityresolution", List.of("WORKFLOW_LOGS"));
        types.put("events", List.of("INFO_LOGS", "ERROR_LOGS"));
        putMore(types);
        return types;
    }

    private static void putMore(Map<String, List<String>> types) {
        types.put("mediapackage", List.of("EGRESS_ACCESS_LOGS", "INGRESS_ACCESS_LOGS"));
        types.put("mediapackagev2", List.of("EGRESS_ACCESS_LOGS", "INGRESS_ACCESS_LOGS"));
        types.put("mediatailor", List.of("AD_DECISION_SERVER_LOGS", "MANIFEST_SERVICE_LOGS", "TRANSCODE_LOGS"));
        types.put("network-firewall", List.of("ALERT_LOGS", "ALLOW_LOGS", "DENY_LOGS"));
        types.put(
                "pcs",
                List.of("PCS_SCHEDULER_LOGS", "PCS_JOBCOMP_LOGS", "PCS_SCHEDULER_AUDIT_LOGS", "PCS_SCALING_LOGS"));
        types.put("qbusiness", List.of(EVENT, "SYNC_JOB_LOGS"));
        types.put("qdeveloper", List.of(EVENT));
        types.put(
                "quicksight",
                List.of(
                        "AGENT_HOURS_LOGS",
                        "AGENT_METADATA_LOGS",
                        "CHAT_LOGS",
                        "DLP_LOGS",
                        "FEEDBACK_LOGS",
                        "INDEX_USAGE_LOGS",
                        "KB_FILE_SYNC_LOGS"));
        types.put("route53globalresolver", List.of("GLOBAL_RESOLVER_LOGS"));
        types.put("rtbfabric", List.of(APPLICATION));
        types.put("securityhub", List.of("SECURITY_FINDING_LOGS"));
        types.put("ses", List.of(APPLICATION, "TRAFFIC_POLICY_DEBUG_LOGS"));
        types.put("shield", List.of("FLOW_LOGS"));
        types.put("sso", List.of("ERROR_LOGS"));
        types.put("wisdom", List.of(EVENT));
        types.put(
                "workmail",
                List.of(
                        "ACCESS_CONTROL_LOGS",
                        "AUTHENTICATION_LOGS",
                        "WORKMAIL_AVAILABILITY_PROVIDER_LOGS",
                        "WORKMAIL_MAILBOX_ACCESS_LOGS",
                        "WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS"));
    }

    /** Refuses a service that is no delivery source, and a type of logs that it does not write. */
    static void check(String service, String logType) {
        NotSimulated.refuse("logType", "logs of type " + logType, UNWRITTEN.contains(logType));
        @Nullable List<String> types = TYPES.get(service);
        if (types == null) {
            throw DeliveryMessages.NO_SUCH_SERVICE.with();
        }
        if (!types.contains(logType)) {
            throw DeliveryMessages.NO_SUCH_LOG_TYPE.with().hint("Types of logs of " + service + ": " + types);
        }
    }
}
