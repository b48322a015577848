package dev.drydock.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.wire.KnownHosts;
import dev.drydock.wire.WireProtocol;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The simulated account inside WireMock. In a server of your own:
 *
 * <pre>{@code
 * WireMockServer server = new WireMockServer(options().dynamicPort().extensions(aws.wiremock().extension()));
 * }</pre>
 *
 * <p>or ready made: {@code WireMockServer server = aws.wiremock().start()}.
 *
 * <p>Drydock answers whatever no stub of yours matches, so stubs, scenarios, delays, faults and {@code verify} combine with
 * it. Its own stub has the lowest priority, is there from the start and comes back with {@code resetAll()}. A stub of yours
 * lets Drydock answer, after a delay for example, with {@code aResponse().withFixedDelay(50).withTransformers("drydock")}.
 *
 * @see <a href="https://wiremock.org/docs/extending-wiremock/">Extending WireMock</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WireMockDoor {

    /** How many requests the journal of a server made here keeps; {@code verify} sees no more. */
    private static final int JOURNAL = 1_000;

    private final WireProtocol protocol;
    private final KnownHosts hosts = new KnownHosts("call aws.wiremock().allowHosts(\"%s\")");
    private final List<WireMockServer> started = new ArrayList<>();
    private boolean closed;

    /** The door to a world; {@link WireMockPresence#require()} first, because this class cannot be loaded without it. */
    public WireMockDoor(WireProtocol protocol) {
        Require.given("new WireMockDoor", "protocol", protocol, "aws.protocol()");
        this.protocol = protocol;
    }

    /** Drydock as a WireMock extension, to be given to {@code options().extensions(…)}. */
    public Extension extension() {
        return DrydockTransformer.over(protocol, hosts);
    }

    /**
     * The options of the server that {@link #start()} makes, to change them before making one yourself: a free port of
     * the loopback address, Drydock as extension, and a request journal of 1,000 entries. Servers made of the same options
     * share their stubs, as WireMock has it.
     */
    public WireMockConfiguration options() {
        return new DoorOptions()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .maxRequestJournalEntries(JOURNAL)
                .gzipDisabled(true)
                .stubRequestLoggingDisabled(true)
                .extensions(extension());
    }

    /**
     * Starts a server on a free port of the loopback address, which cannot be reached from outside this machine. It
     * stops with {@code server.stop()}, and with the Drydock.
     *
     * @throws IllegalStateException if the Drydock is closed, because nothing would then stop the server
     */
    public synchronized WireMockServer start() {
        if (closed) {
            throw new IllegalStateException("This Drydock is closed, so it starts no server. Start it while the Drydock"
                    + " is open, or make another with Drydock.create().");
        }
        WireMockServer server = new WireMockServer(options());
        server.start();
        started.add(server);
        return server;
    }

    /**
     * Refuses requests that carry no signature with {@code MissingAuthenticationTokenException}, as AWS does. Any
     * signature will do.
     */
    public WireMockDoor requireSignature() {
        protocol.requireSignature();
        return this;
    }

    /**
     * By what other names callers may call the servers that Drydock answers in, such as those that containers have for the
     * machine they run on:
     *
     * <pre>{@code
     * aws.wiremock().allowHosts("host.docker.internal", "host.testcontainers.internal");
     * }</pre>
     *
     * <p>{@code localhost} and the addresses of this machine are known. Of other names Drydock refuses its answer with status
     * 403, as {@code DrydockServer} does, because a page in a browser can make its own host's name mean this machine. Your
     * own stubs answer whoever asks.
     *
     * @throws IllegalArgumentException if one of them is no name of a host, without a port
     */
    public WireMockDoor allowHosts(String... names) {
        Require.texts("allowHosts", "names", names, "drydock");
        hosts.allow(List.of(names));
        return this;
    }

    /** Stops the servers that {@link #start()} made and that still run, and lets no more start; for the end of the world. */
    public synchronized void stop() {
        closed = true;
        for (WireMockServer server : started) {
            if (server.isRunning()) {
                server.stop();
            }
        }
        started.clear();
    }
}
