package dev.drydock.internal.logs.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.logs.filter.SelectionCriteriaParser;
import dev.drydock.internal.logs.store.PolicyJson;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutAccountPolicyRequest;

/**
 * What AWS takes as a policy of the account, by type. Types whose effect would be seen and is not simulated are refused by
 * name. Indexes only make queries fast, and metric extraction is about embedded metrics, which nothing here extracts: such
 * policies are checked and kept.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutAccountPolicy.html">
 *     PutAccountPolicy</a>
 */
final class AccountPolicyRules {

    static final String SUBSCRIPTION = "SUBSCRIPTION_FILTER_POLICY";
    private static final String FIELD_INDEX = "FIELD_INDEX_POLICY";
    private static final String METRIC_EXTRACTION = "METRIC_EXTRACTION_POLICY";

    private static final Map<String, String> NOT_SIMULATED = new TreeMap<>(Map.of(
            "DATA_PROTECTION_POLICY",
            "data protection",
            "TRANSFORMER_POLICY",
            "log transformers",
            "RETENTION_POLICY",
            "retention by account policies"));

    private static final int LONGEST_DOCUMENT = 30_720;
    private static final int LONGEST_CRITERIA = 25 * 1_024;
    private static final int MOST_INDEX_POLICIES = 20;
    private static final int MOST_INDEXES = 20;

    private static final Set<String> FIELDS =
            Set.of("LogGroupName", "LogGroupNamePrefix", "DataSourceName", "DataSourceType");

    private AccountPolicyRules() {}

    /** How many policies of a type there can be. */
    static int most(String type) {
        return type.equals(FIELD_INDEX) ? MOST_INDEX_POLICIES : 1;
    }

    /**
     * Checks a policy, but for what a subscription delivers to.
     *
     * @return the document
     * @throws Refusal if AWS would not take it
     */
    static JsonNode check(PutAccountPolicyRequest request) {
        String type = request.policyTypeAsString();
        String unsimulated = NOT_SIMULATED.get(type);
        NotSimulated.refuse("policyType", String.valueOf(unsimulated), unsimulated != null);
        NotSimulated.refuseMember(request, "dryRun", "dry runs");
        if (request.policyName().toLowerCase(Locale.ROOT).startsWith("aws/")) {
            throw LogPolicyMessages.RESERVED.with();
        }
        if (request.policyDocument().length() > LONGEST_DOCUMENT) {
            throw LogPolicyMessages.DOCUMENT_TOO_LONG.with(LONGEST_DOCUMENT);
        }
        JsonNode document = PolicyJson.object(request.policyDocument())
                .orElseThrow(() -> LogPolicyMessages.BAD_DOCUMENT.with(type));
        checkCriteria(type, request.selectionCriteria());
        boolean isEmpty = type.equals(METRIC_EXTRACTION) && document.isEmpty();
        if (isEmpty || type.equals(FIELD_INDEX) && !hasIndexes(document)) {
            throw LogPolicyMessages.BAD_DOCUMENT.with(type);
        }
        return document;
    }

    private static void checkCriteria(String type, @Nullable String criteria) {
        if (criteria == null || type.equals(SUBSCRIPTION)) {
            return;
        }
        boolean tooLong = criteria.getBytes(StandardCharsets.UTF_8).length > LONGEST_CRITERIA;
        if (tooLong || SelectionCriteriaParser.parse(criteria, FIELDS).isEmpty()) {
            throw LogPolicyMessages.BAD_CRITERIA.with(type);
        }
    }

    private static boolean hasIndexes(JsonNode document) {
        JsonNode plain = document.path("Fields");
        JsonNode typed = document.path("FieldsV2");
        int count = plain.size() + typed.size();
        if (count == 0 || count > MOST_INDEXES) {
            return false;
        }
        for (JsonNode each : plain) {
            if (!each.isTextual() || typed.has(each.textValue())) {
                return false;
            }
        }
        for (Iterator<JsonNode> each = typed.elements(); each.hasNext(); ) {
            String type = each.next().path("type").asText();
            if (!type.equals("FIELD_INDEX") && !type.equals("FACET")) {
                return false;
            }
        }
        return (plain.isMissingNode() || plain.isArray()) && (typed.isMissingNode() || typed.isObject());
    }
}
