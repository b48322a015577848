package dev.drydock.internal.wire;

import dev.drydock.operation.AwsService;
import dev.drydock.operation.CloudWatchOperation;
import dev.drydock.operation.LoadBalancingOperation;
import dev.drydock.operation.OperationName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services that are called by AWS Query, and their operations by the names that a form has for them. */
final class QueryApi {

    /** What AWS spells otherwise than the SDK, by the SDK's spelling. */
    private static final Map<String, String> AWS_SPELLING = Map.of("DescribeSslPolicies", "DescribeSSLPolicies");

    private static final List<QueryApi> ALL = List.of(
            new QueryApi(
                    AwsService.ELASTIC_LOAD_BALANCING,
                    "2015-12-01",
                    "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
                    LoadBalancingOperation.values()),
            new QueryApi(
                    AwsService.CLOUDWATCH,
                    "2010-08-01",
                    "http://monitoring.amazonaws.com/doc/2010-08-01/",
                    CloudWatchOperation.values()));

    private final AwsService service;
    private final String version;
    private final String namespace;

    /** Looked up by name only; never iterated. */
    private final Map<String, OperationName> byAction = new HashMap<>();

    private QueryApi(AwsService service, String version, String namespace, OperationName[] operations) {
        this.service = service;
        this.version = version;
        this.namespace = namespace;
        for (OperationName each : operations) {
            byAction.put(each.operation(), each);
            byAction.put(actionOf(each), each);
        }
    }

    /** What is called by a service's name and a version; null if it is no service of ours. */
    static @Nullable QueryApi of(CalledOperation called) {
        for (QueryApi each : ALL) {
            boolean named = each.service.id().equals(called.service()) || called.service() == null;
            if (called.dialect() == Dialect.QUERY && named && each.version.equals(called.version())) {
                return each;
            }
        }
        return null;
    }

    /** Whether it is a service of ours in a version that is not simulated, or in none. */
    static boolean isOtherVersion(CalledOperation called) {
        return called.dialect() == Dialect.QUERY
                && ALL.stream()
                        .anyMatch(each ->
                                each.service.id().equals(called.service()) && !each.version.equals(called.version()));
    }

    /** What to say first of a service of ours in another version. */
    static String otherVersion(CalledOperation called) {
        return AwsService.CLOUDWATCH.id().equals(called.service())
                ? "Drydock simulates CloudWatch of version 2010-08-01: " + called
                : "Drydock simulates Elastic Load Balancing of version 2, 2015-12-01, which the AWS CLI calls elbv2, but not"
                        + " Classic Load Balancers: " + called;
    }

    /** AWS's name of an operation, as forms have it. */
    static String actionOf(OperationName operation) {
        return AWS_SPELLING.getOrDefault(operation.operation(), operation.operation());
    }

    /** An operation by AWS's name of it or the SDK's; null if there is none. */
    @Nullable
    OperationName find(String action) {
        return byAction.get(action);
    }

    AnswerForm answers(String action) {
        return new QueryAnswers(namespace, action);
    }

    String version() {
        return version;
    }
}
