package dev.drydock.internal.wire;

import dev.drydock.internal.call.text.Shown;
import dev.drydock.operation.AwsService;
import dev.drydock.wire.WireRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request calls that is none of ours, as far as it says so itself.
 *
 * @param dialect the protocol its client speaks
 * @param service what AWS signs requests to the service for, {@code sts}; else what the client calls it; null if nothing
 *     says so
 * @param operation the operation, {@code GetCallerIdentity}, or for REST the method and the path; null if nothing says so
 * @param version the version of the API, in the Query protocol alone
 */
record CalledOperation(
        Dialect dialect,
        @Nullable String service,
        @Nullable String operation,
        @Nullable String version) {

    /** The only version of the Query API of EC2 that is left, and of none but EC2. */
    private static final String EC2_VERSION = "2016-11-15";

    private static final String STS_VERSION = "2011-06-15";

    private static final Pattern RPC_PATH = Pattern.compile("/service/([^/?]{1,128})/operation/([^/?]{1,128})");

    /** {@code api/S3#2.41} of the SDKs for Java, {@code api/s3#3.9} of that for JavaScript. */
    private static final Pattern AGENT = Pattern.compile("\\bapi/([A-Za-z0-9_-]{1,64})[#/]");

    private static final Set<String> REST_XML = Set.of("cloudfront", "route53");

    /** What of a form is looked at; the action comes first with every SDK. */
    private static final int FORM = 8_192;

    private static final int SHOWN = 200;

    static CalledOperation of(WireRequest request) {
        String service = Signature.service(request.headers().first("Authorization"));
        if (service == null) {
            service = agentsService(request.headers().first("User-Agent"));
        }
        String type = lower(request.headers().first("Content-Type"));
        String smithy = lower(request.headers().first("smithy-protocol"));
        String target = request.headers().first("X-Amz-Target");
        if (smithy.startsWith("rpc-v2")) {
            return rpc(smithy.contains("cbor") ? Dialect.CBOR : Dialect.JSON_1_0, service, request.path());
        }
        if (target != null) {
            return target(type.contains("json-1.0") ? Dialect.JSON_1_0 : Dialect.JSON_1_1, service, target);
        }
        String form = form(request, type, FORM);
        String action = parameter(form, "Action");
        if (action != null) {
            String version = parameter(form, "Version");
            boolean ec2 = "ec2".equals(service) || EC2_VERSION.equals(version);
            return new CalledOperation(ec2 ? Dialect.EC2 : Dialect.QUERY, ec2 ? "ec2" : service, action, version);
        }
        return rest(request, service, type);
    }

    private static CalledOperation rpc(Dialect dialect, @Nullable String signed, String path) {
        Matcher matcher = RPC_PATH.matcher(path);
        boolean named = matcher.find();
        String service = signed == null && named ? matcher.group(1) : signed;
        return new CalledOperation(dialect, service, named ? matcher.group(2) : null, null);
    }

    /** {@code DynamoDB_20120810.ListTables}. */
    private static CalledOperation target(Dialect dialect, @Nullable String signed, String target) {
        int dot = target.lastIndexOf('.');
        String prefix = dot < 0 ? null : cut(target.substring(0, dot));
        String service = signed == null ? prefix : signed;
        for (AwsService ours : AwsService.values()) {
            boolean named =
                    !ours.targetPrefix().isEmpty() && ours.targetPrefix().equals(prefix);
            service = named ? ours.id() : service;
        }
        return new CalledOperation(dialect, service, cut(target.substring(dot + 1)), null);
    }

    /** Whether it is one of the simulated services that is called. */
    boolean isOfOurs() {
        for (AwsService ours : AwsService.values()) {
            if (ours.id().equals(service)) {
                return true;
            }
        }
        return false;
    }

    private static CalledOperation rest(WireRequest request, @Nullable String service, String type) {
        int question = request.path().indexOf('?');
        String path = question < 0 ? request.path() : request.path().substring(0, question);
        String operation = cut(request.method() + ' ' + path);
        if (service == null) {
            return new CalledOperation(type.contains("json") ? Dialect.REST_JSON : Dialect.JSON_1_1, null, null, null);
        }
        String name = service.toLowerCase(Locale.ROOT);
        if (name.startsWith("s3")) {
            return new CalledOperation(Dialect.S3, service, operation, null);
        }
        return new CalledOperation(
                REST_XML.contains(name) ? Dialect.QUERY : Dialect.REST_JSON, service, operation, null);
    }

    /** The parameters of a Query request: its body, or what follows the question mark. */
    private static String form(WireRequest request, String type, int most) {
        if (type.startsWith("application/x-www-form-urlencoded")) {
            byte[] body = request.body();
            return new String(body, 0, Math.min(most, body.length), StandardCharsets.ISO_8859_1);
        }
        int question = request.path().indexOf('?');
        return question < 0 ? "" : request.path().substring(question + 1);
    }

    /** The same, however long. */
    static String wholeForm(WireRequest request) {
        return form(request, lower(request.headers().first("Content-Type")), Integer.MAX_VALUE);
    }

    private static @Nullable String parameter(String form, String name) {
        for (String pair : form.split("&", -1)) {
            if (pair.startsWith(name + '=')) {
                try {
                    return cut(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException broken) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable String agentsService(@Nullable String agent) {
        Matcher matcher = agent == null ? null : AGENT.matcher(agent);
        String named = matcher != null && matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
        if (named == null) {
            return null;
        }
        return switch (named) {
            case "cloudwatch" -> AwsService.CLOUDWATCH.id();
            case "application_auto_scaling" -> AwsService.APPLICATION_AUTO_SCALING.id();
            default -> named.startsWith("elastic_load_balancing") ? AwsService.ELASTIC_LOAD_BALANCING.id() : named;
        };
    }

    /** Whether it asks who it is that calls, which every client may. */
    boolean asksForCallerIdentity() {
        return dialect == Dialect.QUERY
                && "GetCallerIdentity".equals(operation)
                && (service == null ? STS_VERSION.equals(version) : service.equals("sts"));
    }

    /** {@code monitoring:ListMetrics}. */
    @Override
    public String toString() {
        return (service == null ? "an unnamed service" : service)
                + ':'
                + (operation == null ? "an unnamed operation" : operation);
    }

    private static String lower(@Nullable String header) {
        return header == null ? "" : header.toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        return Shown.cut(text, SHOWN);
    }
}
