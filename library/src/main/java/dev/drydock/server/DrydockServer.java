package dev.drydock.server;

import com.sun.net.httpserver.HttpServer;
import dev.drydock.Drydock;
import dev.drydock.Recipe;
import dev.drydock.internal.argument.Require;
import dev.drydock.wiremock.WireMockDoor;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * A simulated account as a server, for every client that speaks HTTP: the AWS CLI, boto3, the SDKs of other languages.
 * From the command line:
 *
 * <pre>{@code
 * java -jar drydock-server.jar --port 4566 --time scaled:60 --world world.yaml
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
 * <p>It listens on the loopback address unless told otherwise, because it does not check who calls, and answers only
 * requests that call it by a name it knows, because any page in a browser can send one. {@code GET /_drydock/}
 * gives the page on its admin API. It is the JDK's own HTTP server, which starts quickly and needs
 * little memory; who wants stubs beside Drydock uses {@link WireMockDoor}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DrydockServer implements AutoCloseable {

    static final String LOOPBACK = "127.0.0.1";

    private static final int USAGE = 2;
    private static final int LOST = 3;

    private final ServedWorld world;
    private final HttpServer listener;
    private final RequestThreads threads;

    private DrydockServer(ServedWorld world, HttpServer listener, RequestThreads threads) {
        this.world = world;
        this.listener = listener;
        this.threads = threads;
    }

    /**
     * Serves until the process is told to end. Exits with 2 if the command line or the world document is wrong, with 1 if
     * the port cannot be had, and with 3 if the virtual machine has no memory left or cannot go on otherwise.
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
            server = listen(options, err);
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
        endWithTheVirtualMachine();
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

    /** Without memory a server would live on and answer nobody, so its process ends instead. */
    static void endWithTheVirtualMachine() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (failure instanceof VirtualMachineError) {
                try {
                    System.err.println("Drydock ends: " + failure);
                } finally {
                    // Also when there is no memory left to say so.
                    Runtime.getRuntime().halt(LOST);
                }
            }
            failure.printStackTrace();
        });
    }

    /**
     * Starts a server on the loopback address, of a world of its own.
     *
     * @param recipe how to make its world, now and after each reset
     * @param port the port; 0 for a free one
     * @throws UncheckedIOException if the port cannot be had
     */
    public static DrydockServer start(Recipe recipe, int port) {
        Require.given("start", "recipe", recipe, "Drydock.builder().recipe()");
        return listen(
                bind(LOOPBACK, port),
                () -> new ServedWorld(recipe, List.of(), null, null),
                List.of(),
                RequestThreads.BODY,
                hint -> {});
    }

    /**
     * Starts a server on the loopback address in front of a world that is there already, so that code in other processes
     * and the test itself see the same one.
     *
     * <pre>{@code
     * try (Drydock aws = Drydock.builder().startingNow().build();
     *         DrydockServer server = DrydockServer.serve(aws, 0)) {
     *     aws.given().cluster("prod");
     *     new ProcessBuilder("./deploy.sh", server.endpoint().toString()).start().waitFor();
     *     assertThat(aws).cluster("prod").hasRunningTasks(3);
     * }
     * }</pre>
     *
     * <p>Closing the server leaves the world open. A reset is that of the world, {@link Drydock#reset()}.
     *
     * @param aws the world; whoever made it closes it
     * @param port the port; 0 for a free one
     * @throws UncheckedIOException if the port cannot be had
     */
    public static DrydockServer serve(Drydock aws, int port) {
        Require.given("serve", "aws", aws, "Drydock.create()");
        return listen(bind(LOOPBACK, port), () -> new ServedWorld(aws), List.of(), RequestThreads.BODY, hint -> {});
    }

    /** A server as the command line says. */
    static DrydockServer listen(ServerOptions options, PrintStream log) {
        Path document = options.document();
        WorldDocument read = document == null ? null : WorldDocument.of(Documents.file(document));
        return listen(
                bind(options.host(), options.port()),
                () -> new ServedWorld(options.recipe(), options.regions(), options.logs(), read),
                options.hosts(),
                options.bodyTimeout(),
                log::println);
    }

    private static DrydockServer listen(
            HttpServer listener,
            Supplier<ServedWorld> make,
            List<String> hosts,
            Duration bodyTimeout,
            Consumer<String> log) {
        ServedWorld world;
        try {
            world = make.get();
        } catch (RuntimeException | AssertionError unfurnished) {
            listener.stop(0);
            throw unfurnished;
        }
        RequestThreads threads = new RequestThreads(bodyTimeout);
        listener.setExecutor(threads);
        listener.createContext("/", new ServerHandler(world, new Doorkeeper(hosts), threads, log));
        listener.start();
        return new DrydockServer(world, listener, threads);
    }

    /** The listener reads this once in a process; whoever has set it already is left alone. */
    private static void configureListener() {
        setIfAbsent("sun.net.httpserver.nodelay", "true"); // else small answers wait for an acknowledgement, 40 ms
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static HttpServer bind(String host, int port) {
        configureListener();
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

    /**
     * Where registry clients find the simulated ECR, {@code 127.0.0.1:4566}: what stands in an image's name in place of
     * {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com}. It speaks plain HTTP and wants the user {@code AWS} with a
     * password of GetAuthorizationToken, which says whose registry is meant.
     *
     * <pre>{@code
     * Containerizer.to(RegistryImage.named(server.registry() + "/shop/web:1").addCredential("AWS", password))
     *         .setAllowInsecureRegistries(true);
     * }</pre>
     *
     * <p>Repositories' URIs stay those of AWS, so that a task definition names what was pushed as it does on AWS.
     */
    public String registry() {
        return endpoint().getAuthority();
    }

    /** The world that is served now; a reset replaces it and closes this one. */
    public Drydock drydock() {
        return world.aws();
    }

    /**
     * Serves a new world and closes the old one, as {@code POST /_drydock/reset} does. A world that was given to {@link
     * #serve} is {@linkplain Drydock#reset() reset} and stays.
     */
    public void reset() {
        world.reset();
    }

    /** Stops listening and closes the world, unless it was made elsewhere; requests under way are broken off. */
    @Override
    public void close() {
        listener.stop(0);
        threads.shutdown();
        world.close();
    }

    private String greeting() {
        String region = world.aws().account().regionName();
        return """
                Drydock serves ECS, ECR, CloudWatch, its Logs, Elastic Load Balancing and Application Auto Scaling at %1$s
                  export AWS_REGION=%2$s AWS_DEFAULT_REGION=%2$s AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
                  aws --endpoint-url %1$s ecs create-cluster --cluster-name prod
                  aws --endpoint-url %1$s ecs list-clusters
                  export AWS_ENDPOINT_URL=%1$s    # the same for the AWS CLI from 2.13 on; older ones ignore it
                  curl -s %1$s/_drydock/          # the admin API
                  aws --endpoint-url %1$s ecr get-login-password | docker login -u AWS --password-stdin %3$s
                """.formatted(endpoint(), region, registry());
    }
}
