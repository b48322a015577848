package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.loadbalancing.request.BalancingTags;
import dev.drydock.internal.loadbalancing.store.GroupSettings;
import dev.drydock.internal.loadbalancing.store.ResourceTags;
import dev.drydock.internal.loadbalancing.store.TargetGroup;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupResponse;

/**
 * CreateTargetGroup. A group of the same name and settings is not made again; it is the answer.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html">
 *     CreateTargetGroup</a>
 */
final class CreateTargetGroup {

    private static final int LONGEST_NAME = 32;
    private static final int ID_LENGTH = 16;
    private static final int MOST_GROUPS = 3_000;

    private static final Set<String> QUIC = Set.of("QUIC", "TCP_QUIC");
    private static final List<String> VERSIONS = List.of("GRPC", "HTTP1", "HTTP2");

    private final AccountRegion home;
    private final TargetGroups groups;
    private final ResourceTags tags;

    CreateTargetGroup(AccountRegion home, TargetGroups groups, ResourceTags tags) {
        this.home = home;
        this.groups = groups;
        this.tags = tags;
    }

    CreateTargetGroupResponse handle(CreateTargetGroupRequest request, CallContext context) {
        String type = Objects.requireNonNullElse(request.targetTypeAsString(), "instance");
        String protocol = request.protocolAsString();
        NotSimulated.refuse("targetType", "functions as targets", type.equals("lambda"));
        NotSimulated.refuse("targetType", "Application Load Balancers as targets", type.equals("alb"));
        NotSimulated.refuse("protocol", "Gateway Load Balancers", "GENEVE".equals(protocol));
        NotSimulated.refuse("protocol", "QUIC", protocol != null && QUIC.contains(protocol));
        NotSimulated.refuseMember(request, "TargetControlPort", "target optimizer");
        String name = name(request.name());
        GroupSettings settings = settings(name, type, request);
        Map<String, String> wanted = BalancingTags.created(request.tags());
        TargetGroup known = named(name);
        if (known != null && !known.settings().equals(settings)) {
            throw GroupMessages.NAME_TAKEN.with(name);
        }
        return CreateTargetGroupResponse.builder()
                .targetGroups(GroupAnswers.shown(groups, known == null ? create(settings, wanted, context) : known))
                .build();
    }

    private TargetGroup create(GroupSettings settings, Map<String, String> wanted, CallContext context) {
        if (groups.created().size() >= MOST_GROUPS) {
            throw GroupMessages.TOO_MANY.with();
        }
        String id = context.ids()
                .hex("target group", home.arn("elasticloadbalancing", settings.name()))
                .substring(0, ID_LENGTH);
        String arn = home.arn("elasticloadbalancing", "targetgroup/" + settings.name() + '/' + id);
        tags.put(arn, wanted);
        return groups.create(arn, settings);
    }

    private @Nullable TargetGroup named(String name) {
        for (TargetGroup each : groups.created()) {
            if (each.settings().name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private static String name(String name) {
        if (name.length() > LONGEST_NAME) {
            throw GroupMessages.NAME_TOO_LONG.with(name);
        }
        if (!name.matches("[a-zA-Z0-9-]+")) {
            throw GroupMessages.NAME_CHARACTERS.with(name);
        }
        if (name.startsWith("-") || name.endsWith("-")) {
            throw GroupMessages.NAME_HYPHENS.with(name);
        }
        return name;
    }

    private static GroupSettings settings(String name, String type, CreateTargetGroupRequest request) {
        String protocol = request.protocolAsString();
        if (protocol == null) {
            throw GroupMessages.NEEDED.with("protocol");
        }
        if (request.port() == null) {
            throw GroupMessages.NEEDED.with("port");
        }
        String vpc = request.vpcId();
        if (vpc == null || vpc.isEmpty()) {
            throw GroupMessages.NEEDED.with("VPC ID");
        }
        if (!vpc.matches("vpc-[0-9a-z]+")) {
            throw GroupMessages.NO_VPC.with(vpc);
        }
        String version = version(protocol, request.protocolVersion());
        CheckRules rules = new CheckRules(protocol, "GRPC".equals(version), type);
        return new GroupSettings(
                name,
                protocol,
                version,
                request.port(),
                vpc,
                type,
                Objects.requireNonNullElse(request.ipAddressTypeAsString(), "ipv4"),
                rules.created(CheckRequest.of(request)));
    }

    private static @Nullable String version(String protocol, @Nullable String version) {
        boolean http = protocol.equals("HTTP") || protocol.equals("HTTPS");
        if (version == null) {
            return http ? "HTTP1" : null;
        }
        if (!VERSIONS.contains(version)) {
            throw GroupMessages.PROTOCOL_VERSION.with(version);
        }
        if (!http) {
            throw GroupMessages.VERSION_WITHOUT_HTTP.with(protocol);
        }
        return version;
    }
}
