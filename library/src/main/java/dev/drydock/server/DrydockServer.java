package dev.drydock.server;

import com.sun.net.httpserver.HttpServer;
import dev.drydock.Drydock;
import dev.drydock.Recipe;
import dev.drydock.wiremock.WireMockDoor;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A simulated account as a server, for every client that speaks HTTP: the AWS CLI, boto3, the SDKs of other languages.
 * From the command line:
 *
 * <pre>{@code
 * java -cp … dev.drydock.server.DrydockServer --port 4566 --time scaled:60 --world world.yaml
 * }</pre>
 *
 * <p>or inside a test, without WireMock:
 *
 * <pre>{@code
 * try (DrydockServer server = DrydockServer.start(Drydock.builder().recipe(), 0)) {
 *     URI endpoint = server.endpoint();
 *     server.drydock().given().cluster("prod");
 * }
 * }</pre>
 *
 * <p>It listens on the loopback address unless told otherwise, because it does not check who calls. {@code GET
 * /_drydock/} gives the page on its admin API. It is the JDK's own HTTP server, so that it is there within a second and
 * needs little memory; to have stubs beside Drydock, use {@link WireMockDoor}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DrydockServer implements AutoCloseable {

    static final String LOOPBACK = "127.0.0.1";

    /** How many requests are read and answered at once; the world itself answers one at a time. */
    private static final int THREADS = 32;

    /**
     * The seconds after which a request whose body has not come is dropped, so that idle callers do not hold threads.
     */
    private static final String MOST_REQUEST_SECONDS = "60";

    private static final int USAGE = 2;

    private final ServedWorld world;
    private final HttpServer listener;
    private final ThreadPoolExecutor workers;

    private DrydockServer(ServedWorld world, HttpServer listener, ThreadPoolExecutor workers) {
        this.world = world;
        this.listener = listener;
        this.workers = workers;
    }

    /**
     * Serves until the process is told to end. Exits with 2 if the command line or the world document is wrong, and with 1
     * if the port cannot be had.
     *
     * @param arguments as {@code --help} prints them
     */
    public static void main(String[] arguments) throws InterruptedException {
        int status = run(List.of(arguments), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Serves until the process ends, unless it cannot begin. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException {
        DrydockServer server;
        try {
            ServerOptions options = ServerOptions.parse(arguments);
            if (options.isHelp()) {
                out.print(ServerOptions.HELP);
                return 0;
            }
            server = listen(options.recipe(), options.regions(), options.document(), options.host(), options.port());
            if (!server.listener.getAddress().getAddress().isLoopbackAddress()) {
                err.println("Warning: whoever reaches " + options.host()
                        + " can use and reset this server; it does not check who calls.");
            }
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return USAGE;
        } catch (UncheckedIOException taken) {
            err.println(taken.getMessage());
            return 1;
        }
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Executors.defaultThreadFactory().newThread(() -> {
            server.close();
            out.println("Drydock has stopped.");
            out.flush();
            ended.countDown();
        }));
        out.print(server.greeting());
        out.flush();
        ended.await();
        return 0;
    }

    /**
     * Starts a server on the loopback address.
     *
     * @param recipe how to make its world, now and after each reset
     * @param port the port; 0 for a free one
     * @throws UncheckedIOException if the port cannot be had
     */
    public static DrydockServer start(Recipe recipe, int port) {
        return listen(recipe, List.of(), null, LOOPBACK, port);
    }

    private static DrydockServer listen(
            Recipe recipe, List<String> regions, @Nullable Path document, String host, int port) {
        configureListener();
        WorldDocument read = document == null ? null : WorldDocument.of(Documents.file(document));
        HttpServer listener = bind(host, port);
        ServedWorld world;
        try {
            world = new ServedWorld(recipe, regions, read);
        } catch (RuntimeException | AssertionError unfurnished) {
            listener.stop(0);
            throw unfurnished;
        }
        ThreadPoolExecutor workers =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        workers.allowCoreThreadTimeOut(true);
        listener.setExecutor(workers);
        listener.createContext("/", new ServerHandler(world));
        listener.start();
        return new DrydockServer(world, listener, workers);
    }

    /** The listener reads these once per process; values that are already set are left alone. */
    private static void configureListener() {
        setIfAbsent("sun.net.httpserver.nodelay", "true"); // else small answers wait for an acknowledgement, 40 ms
        setIfAbsent("sun.net.httpserver.maxReqTime", MOST_REQUEST_SECONDS);
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static HttpServer bind(String host, int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "Cannot listen on " + host + ":" + port + ": " + taken.getMessage()
                            + "; choose another with --port, or 0 for a free one",
                    taken);
        }
    }

    /** The port it listens on. */
    public int port() {
        return listener.getAddress().getPort();
    }

    /** What clients take for their endpoint, {@code http://127.0.0.1:4566}. */
    public URI endpoint() {
        InetAddress address = listener.getAddress().getAddress();
        String host = address.isAnyLocalAddress() ? LOOPBACK : address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    /** The world that is served now; a reset replaces it. */
    public Drydock drydock() {
        return world.aws();
    }

    /** Serves a new world, as {@code POST /_drydock/reset} does. */
    public void reset() {
        world.reset();
    }

    /** Stops listening; requests under way are broken off. */
    @Override
    public void close() {
        listener.stop(0);
        workers.shutdown();
        world.aws().close();
    }

    private String greeting() {
        String region = world.aws().account().regionName();
        return """
                Drydock serves ECS, ECR and CloudWatch Logs at %1$s
                  export AWS_ENDPOINT_URL=%1$s AWS_REGION=%2$s AWS_DEFAULT_REGION=%2$s \\
                      AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
                  aws ecs create-cluster --cluster-name prod
                  aws ecs list-clusters
                  curl -s %1$s/_drydock/          # the admin API
                """.formatted(endpoint(), region);
    }
}
