package dev.drydock.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import dev.drydock.internal.wire.KnownHosts;
import dev.drydock.internal.wire.RequestBody;
import dev.drydock.internal.wire.TurnedAway;
import dev.drydock.wire.WireAnswer;
import dev.drydock.wire.WireAnswer.Lost;
import dev.drydock.wire.WireAnswer.Sent;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Drydock's two parts in a WireMock server: the stub that matches whatever no other stub does, loaded at the start and
 * after every reset, and the transformer that answers for it.
 */
final class DrydockTransformer implements ResponseTransformerV2, MappingsLoaderExtension {

    private static final String NAME = "drydock";

    /** Always the same, so that the stub is replaced and never doubled. */
    private static final UUID STUB = UUID.nameUUIDFromBytes(NAME.getBytes(StandardCharsets.UTF_8));

    private final WireProtocol protocol;
    private final KnownHosts hosts;

    private DrydockTransformer(WireProtocol protocol, KnownHosts hosts) {
        this.protocol = protocol;
        this.hosts = hosts;
    }

    /** Typed as WireMock's, so that {@link WireMockDoor} can be loaded without it. */
    static Extension over(WireProtocol protocol, KnownHosts hosts) {
        return new DrydockTransformer(protocol, hosts);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public void loadMappingsInto(StubMappings stubs) {
        StubMapping catchAll = any(anyUrl())
                .withId(STUB)
                .withName("Drydock")
                .atPriority(Integer.MAX_VALUE)
                .willReturn(aResponse().withTransformers(NAME))
                .build();
        // Servers that are made of the same options share their stubs, and WireMock takes no id twice.
        if (stubs.get(STUB).isPresent()) {
            stubs.editMapping(catchAll);
        } else {
            stubs.addMapping(catchAll);
        }
    }

    @Override
    public Response transform(Response stubbed, ServeEvent event) {
        if (stubbed.getFault() != null) {
            return stubbed;
        }
        Request request = event.getRequest();
        WireAnswer answer = answer(
                // WireMock has unpacked the body.
                new WireRequest(
                        request.getMethod().getName(),
                        request.getUrl(),
                        RequestBody.plain(name -> header(request, name)),
                        request.getBody()));
        Response.Builder response = Response.Builder.like(stubbed).but();
        if (answer instanceof Lost) {
            return response.fault(Fault.CONNECTION_RESET_BY_PEER).build();
        }
        Sent sent = (Sent) answer;
        return response.status(sent.status())
                .headers(headers(sent))
                .body(sent.body())
                .build();
    }

    /** Clients of registries send a header for each type that they accept. */
    private static @Nullable String header(Request request, String name) {
        return name.equals("Accept") && request.containsHeader(name)
                ? String.join(",", request.header(name).values())
                : request.getHeader(name);
    }

    private WireAnswer answer(WireRequest request) {
        try {
            TurnedAway why = hosts.turnedAway(request.headers().first("Host"));
            return why == null
                    ? protocol.answer(request)
                    : protocol.turnedAway(request, why.status(), why.code(), why.message());
        } catch (RuntimeException | Error failure) {
            // Whatever went wrong, the server goes on, and the client is told.
            return protocol.failed(request, failure);
        }
    }

    private static HttpHeaders headers(Sent sent) {
        return new HttpHeaders(sent.headers().entrySet().stream()
                .map(each -> HttpHeader.httpHeader(each.getKey(), each.getValue()))
                .toList());
    }
}
