package dev.drydock.internal.loadbalancing.rule;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.loadbalancing.store.RuleState.Condition;
import dev.drydock.internal.loadbalancing.store.RuleState.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.HttpHeaderConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.QueryStringKeyValuePair;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

/**
 * What conditions a rule can have, and how they are kept.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html">
 *     RuleCondition</a>
 */
final class ConditionRules {

    private static final String HOST = "host-header";
    private static final String PATH = "path-pattern";
    private static final String HEADER = "http-header";
    private static final String METHOD = "http-request-method";
    private static final String QUERY = "query-string";
    private static final String SOURCE = "source-ip";

    private static final List<String> FIELDS = List.of(PATH, HOST, HEADER, METHOD, QUERY, SOURCE);

    /** Those of which a rule has any number. */
    private static final Set<String> SEVERAL = Set.of(HEADER, QUERY);

    private static final String REGULAR = "regular expressions in conditions";
    private static final int MOST_VALUES = 5;
    private static final int MOST_WILDCARDS = 6;

    private ConditionRules() {}

    /** The conditions of a request, or AWS's refusal. */
    static List<Condition> of(List<RuleCondition> asked) {
        if (asked.isEmpty()) {
            throw RuleMessages.NO_CONDITION.with();
        }
        List<Condition> conditions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int values = 0;
        int wildcards = 0;
        for (RuleCondition each : asked) {
            Condition condition = condition(each);
            if (!seen.add(condition.field()) && !SEVERAL.contains(condition.field())) {
                throw RuleMessages.ONE_OF_FIELD.with(condition.field());
            }
            values += condition.values().size() + condition.pairs().size();
            wildcards += wildcards(condition);
            conditions.add(condition);
        }
        if (values > MOST_VALUES) {
            throw RuleMessages.RULE_VALUES.with(MOST_VALUES);
        }
        if (wildcards > MOST_WILDCARDS) {
            throw RuleMessages.RULE_WILDCARDS.with(MOST_WILDCARDS);
        }
        return List.copyOf(conditions);
    }

    private static Condition condition(RuleCondition asked) {
        String field = asked.field();
        if (field == null) {
            throw RuleMessages.NO_FIELD.with();
        }
        if (!FIELDS.contains(field)) {
            throw RuleMessages.UNKNOWN_FIELD.with(field, FIELDS);
        }
        NotSimulated.refuseMember(asked, "Conditions.RegexValues", REGULAR);
        if (!asked.values().isEmpty() && !field.equals(HOST) && !field.equals(PATH)) {
            throw RuleMessages.VALUES_OF_OTHER.with(field);
        }
        refuseOthersConfigs(asked, field);
        return switch (field) {
            case HOST -> new Condition(HOST, null, texts(asked, "HostHeaderConfig", hosts(asked)), List.of());
            case PATH -> new Condition(PATH, null, texts(asked, "PathPatternConfig", paths(asked)), List.of());
            case HEADER -> header(asked.httpHeaderConfig());
            case METHOD -> new Condition(METHOD, null, methods(asked), List.of());
            case QUERY -> new Condition(QUERY, null, List.of(), pairs(asked));
            default -> new Condition(SOURCE, null, sources(asked), List.of());
        };
    }

    private static void refuseOthersConfigs(RuleCondition asked, String field) {
        refuse(HOST, "HostHeaderConfig", asked.hostHeaderConfig(), field);
        refuse(PATH, "PathPatternConfig", asked.pathPatternConfig(), field);
        refuse(HEADER, "HttpHeaderConfig", asked.httpHeaderConfig(), field);
        refuse(METHOD, "HttpRequestMethodConfig", asked.httpRequestMethodConfig(), field);
        refuse(QUERY, "QueryStringConfig", asked.queryStringConfig(), field);
        refuse(SOURCE, "SourceIpConfig", asked.sourceIpConfig(), field);
    }

    private static void refuse(String of, String config, @Nullable SdkPojo given, String field) {
        if (given != null && !of.equals(field)) {
            throw RuleMessages.CONFIG_OF_OTHER.with(config, field);
        }
    }

    private static @Nullable List<String> hosts(RuleCondition asked) {
        if (asked.hostHeaderConfig() == null) {
            return null;
        }
        NotSimulated.refuseMember(asked.hostHeaderConfig(), "Conditions.HostHeaderConfig.RegexValues", REGULAR);
        return asked.hostHeaderConfig().values();
    }

    private static @Nullable List<String> paths(RuleCondition asked) {
        if (asked.pathPatternConfig() == null) {
            return null;
        }
        NotSimulated.refuseMember(asked.pathPatternConfig(), "Conditions.PathPatternConfig.RegexValues", REGULAR);
        return asked.pathPatternConfig().values();
    }

    /** Hosts and paths come in one of two places: one value in the older, any number in the newer. */
    private static List<String> texts(RuleCondition asked, String config, @Nullable List<String> configured) {
        if (!asked.values().isEmpty() && configured != null) {
            throw RuleMessages.VALUES_AND_CONFIG.with(config, asked.field());
        }
        List<String> values = configured == null ? asked.values() : configured;
        if (configured == null && values.size() > 1) {
            throw RuleMessages.TOO_MANY_VALUES.with(asked.field(), 1);
        }
        if (values.isEmpty()) {
            throw RuleMessages.NO_VALUE.with();
        }
        for (String each : values) {
            ConditionTexts.requireShort(asked.field(), each);
            if (asked.field().equals(HOST)) {
                ConditionTexts.requireHost(each);
            } else {
                ConditionTexts.requirePath(each);
            }
        }
        return List.copyOf(values);
    }

    private static Condition header(@Nullable HttpHeaderConditionConfig config) {
        if (config == null) {
            throw RuleMessages.NO_CONFIG.with("HttpHeaderConfig", HEADER);
        }
        NotSimulated.refuseMember(config, "Conditions.HttpHeaderConfig.RegexValues", REGULAR);
        if (config.httpHeaderName() == null) {
            throw RuleMessages.NO_CONFIG.with("HttpHeaderName", HEADER);
        }
        ConditionTexts.requireHeaderName(config.httpHeaderName());
        if (config.values().isEmpty()) {
            throw RuleMessages.NO_VALUE.with();
        }
        config.values().forEach(each -> ConditionTexts.requireShort(HEADER, each));
        return new Condition(HEADER, config.httpHeaderName(), List.copyOf(config.values()), List.of());
    }

    private static List<String> methods(RuleCondition asked) {
        if (asked.httpRequestMethodConfig() == null) {
            throw RuleMessages.NO_CONFIG.with("HttpRequestMethodConfig", METHOD);
        }
        List<String> values = asked.httpRequestMethodConfig().values();
        if (values.isEmpty()) {
            throw RuleMessages.NO_VALUE.with();
        }
        values.forEach(ConditionTexts::requireMethod);
        return List.copyOf(values);
    }

    private static List<Pair> pairs(RuleCondition asked) {
        if (asked.queryStringConfig() == null) {
            throw RuleMessages.NO_CONFIG.with("QueryStringConfig", QUERY);
        }
        List<Pair> pairs = new ArrayList<>();
        for (QueryStringKeyValuePair each : asked.queryStringConfig().values()) {
            if (each.value() == null) {
                throw RuleMessages.NO_PAIR_VALUE.with();
            }
            if (each.key() != null) {
                ConditionTexts.requireShort("Key", each.key());
            }
            ConditionTexts.requireShort("Value", each.value());
            pairs.add(new Pair(each.key(), each.value()));
        }
        if (pairs.isEmpty()) {
            throw RuleMessages.NO_VALUE.with();
        }
        return List.copyOf(pairs);
    }

    private static List<String> sources(RuleCondition asked) {
        if (asked.sourceIpConfig() == null) {
            throw RuleMessages.NO_CONFIG.with("SourceIpConfig", SOURCE);
        }
        NotSimulated.refuseMember(
                asked.sourceIpConfig(), "Conditions.SourceIpConfig.IpAddressType", "rules of Network Load Balancers");
        List<String> values = asked.sourceIpConfig().values();
        if (values.isEmpty()) {
            throw RuleMessages.NO_SOURCE.with();
        }
        values.forEach(ConditionTexts::requireBlock);
        return List.copyOf(values);
    }

    /** Methods and addresses take no wildcards. */
    private static int wildcards(Condition condition) {
        if (condition.field().equals(METHOD) || condition.field().equals(SOURCE)) {
            return 0;
        }
        int wildcards = 0;
        for (String each : condition.values()) {
            wildcards += ConditionTexts.wildcards(each);
        }
        for (Pair each : condition.pairs()) {
            wildcards += ConditionTexts.wildcards(each.value());
            wildcards += each.key() == null ? 0 : ConditionTexts.wildcards(each.key());
        }
        return wildcards;
    }
}
