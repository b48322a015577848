package dev.drydock.internal.loadbalancing.route;

import dev.drydock.internal.loadbalancing.store.AddressBlock;
import dev.drydock.internal.loadbalancing.store.RuleState;
import dev.drydock.internal.loadbalancing.store.RuleState.Condition;
import dev.drydock.internal.loadbalancing.store.RuleState.Pair;
import dev.drydock.routing.WebRequest;

/**
 * Whether a request meets the conditions of a rule: all of them, and of each one of its values. Hosts, headers and query
 * strings are compared in any case, paths and methods are not; what is encoded stays encoded.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html">Condition
 *     types for listener rules</a>
 */
final class RuleMatching {

    private final WebRequest request;
    private final String host;

    /**
     * The matching of one request.
     *
     * @param host that it is for, as the client says it
     */
    RuleMatching(WebRequest request, String host) {
        this.request = request;
        // AWS does not say whether a port counts that a client adds; here it does not, as patterns can name none.
        this.host = HostNames.withoutPort(host);
    }

    boolean meets(RuleState rule) {
        for (Condition each : rule.conditions()) {
            if (!meets(each)) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(Condition condition) {
        return switch (condition.field()) {
            case "host-header" -> anyCase(condition, host);
            case "path-pattern" ->
                condition.values().stream().anyMatch(each -> Wildcards.matches(each, request.path()));
            case "http-header" ->
                request.values(String.valueOf(condition.header())).stream()
                        .anyMatch(value -> anyCase(condition, value));
            case "http-request-method" -> condition.values().contains(request.method());
            case "query-string" -> condition.pairs().stream().anyMatch(this::hasPair);
            default ->
                condition.values().stream()
                        .map(AddressBlock::read)
                        .anyMatch(block -> block != null && block.contains(request.source()));
        };
    }

    private static boolean anyCase(Condition condition, String text) {
        return condition.values().stream().anyMatch(each -> Wildcards.matchesAnyCase(each, text));
    }

    private boolean hasPair(Pair pair) {
        if (request.query().isEmpty()) {
            return false;
        }
        for (String part : request.query().split("&", -1)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            boolean keyed = pair.key() == null || Wildcards.matchesAnyCase(pair.key(), key);
            if (keyed && Wildcards.matchesAnyCase(pair.value(), value)) {
                return true;
            }
        }
        return false;
    }
}
