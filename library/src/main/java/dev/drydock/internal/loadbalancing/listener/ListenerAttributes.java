package dev.drydock.internal.loadbalancing.listener;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.loadbalancing.attribute.AttributeKey;
import dev.drydock.internal.loadbalancing.attribute.AttributeTable;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ListenerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerAttributesResponse;

/**
 * The attributes of listeners by protocol.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html">
 *     ListenerAttribute</a>
 */
final class ListenerAttributes {

    private static final AttributeKey TCP_IDLE = AttributeKey.number("tcp.idle_timeout.seconds", 350, 60, 6_000);

    private static final List<AttributeKey> RESPONSES = responses();
    private static final List<AttributeKey> REQUESTS = requests();

    private final NamedResources names;
    private final BalancerStore store;

    ListenerAttributes(NamedResources names, BalancerStore store) {
        this.names = names;
        this.store = store;
    }

    List<Operation<?, ?>> operations() {
        return List.of(
                Operation.read("DescribeListenerAttributes", this::describe),
                Operation.write("ModifyListenerAttributes", this::modify));
    }

    private DescribeListenerAttributesResponse describe(
            DescribeListenerAttributesRequest request, CallContext context) {
        return DescribeListenerAttributesResponse.builder()
                .attributes(shown(names.listener(request.listenerArn())))
                .build();
    }

    private ModifyListenerAttributesResponse modify(ModifyListenerAttributesRequest request, CallContext context) {
        ListenerState listener = names.listener(request.listenerArn());
        ListenerState changed = listener.with(table(listener)
                .merged(
                        listener.attributes(),
                        request.attributes().stream()
                                .map(each -> new AttributeTable.Given(each.key(), each.value()))
                                .toList()));
        store.put(changed);
        return ModifyListenerAttributesResponse.builder()
                .attributes(shown(changed))
                .build();
    }

    private static List<ListenerAttribute> shown(ListenerState listener) {
        List<ListenerAttribute> shown = new ArrayList<>();
        table(listener)
                .shown(listener.attributes())
                .forEach((key, value) -> shown.add(
                        ListenerAttribute.builder().key(key).value(value).build()));
        return shown;
    }

    private static AttributeTable table(ListenerState listener) {
        List<AttributeKey> keys = new ArrayList<>();
        switch (listener.protocol()) {
            case "HTTP" -> keys.addAll(RESPONSES);
            case "HTTPS" -> {
                keys.addAll(REQUESTS);
                keys.addAll(RESPONSES);
            }
            case "TCP" -> keys.add(TCP_IDLE);
            default -> {
                // Listeners of TLS and UDP have none.
            }
        }
        Set<String> all = new LinkedHashSet<>();
        REQUESTS.forEach(each -> all.add(each.key()));
        RESPONSES.forEach(each -> all.add(each.key()));
        all.add(TCP_IDLE.key());
        keys.forEach(each -> all.remove(each.key()));
        return new AttributeTable("Listener", "listeners with protocol '" + listener.protocol() + "'", keys, all);
    }

    /** The headers that tell targets of the client's certificate and of its connection, and their usual names. */
    private static List<AttributeKey> requests() {
        List<AttributeKey> keys = new ArrayList<>();
        for (String name : List.of(
                "Mtls-Clientcert-Serial-Number",
                "Mtls-Clientcert-Issuer",
                "Mtls-Clientcert-Subject",
                "Mtls-Clientcert-Validity",
                "Mtls-Clientcert-Leaf",
                "Mtls-Clientcert",
                "Tls-Version",
                "Tls-Cipher-Suite")) {
            String part = name.toLowerCase(Locale.ROOT).replace('-', '_');
            keys.add(AttributeKey.text("routing.http.request.x_amzn_" + part + ".header_name", "X-Amzn-" + name));
        }
        return List.copyOf(keys);
    }

    private static List<AttributeKey> responses() {
        List<AttributeKey> keys = new ArrayList<>();
        keys.add(AttributeKey.flag("routing.http.response.server.enabled", true));
        for (String part : List.of(
                "strict_transport_security",
                "access_control_allow_origin",
                "access_control_allow_methods",
                "access_control_allow_headers",
                "access_control_allow_credentials",
                "access_control_expose_headers",
                "access_control_max_age",
                "content_security_policy",
                "x_content_type_options",
                "x_frame_options")) {
            keys.add(AttributeKey.text("routing.http.response." + part + ".header_value", ""));
        }
        return List.copyOf(keys);
    }
}
