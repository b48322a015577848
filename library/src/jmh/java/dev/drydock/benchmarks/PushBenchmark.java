package dev.drydock.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 100 MB pushed to the registry over loopback, as one layer that goes to the temporary file and as layers that stay in
 * memory, against bare copies of as many requests through the JDK's server, which sum up and keep what comes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class PushBenchmark {

    private static final int SIZE = 100_000_000;

    /** So many pushes of one of them leave the memory of a world's layers free for the next. */
    private static final int SMALL = 10_000_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final byte[] large = bytes(SIZE);
    private final byte[] small = bytes(SMALL);
    private final String largeDigest = digest(large);
    private final String smallDigest = digest(small);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private DrydockServer server;
    private HttpServer bare;
    private String authorization;

    /** Starts both servers. */
    @Setup(Level.Trial)
    public void start() throws IOException {
        server = DrydockServer.start(Drydock.builder().recipe(), 0);
        server.drydock().ecr().createRepository(b -> b.repositoryName("shop/web"));
        authorization = "Basic "
                + server.drydock()
                        .ecr()
                        .getAuthorizationToken()
                        .authorizationData()
                        .get(0)
                        .authorizationToken();
        bare = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bare.setExecutor(threads);
        bare.createContext("/", PushBenchmark::copy);
        bare.start();
    }

    /** Stops them. */
    @TearDown(Level.Trial)
    public void stop() {
        bare.stop(0);
        threads.shutdownNow();
        server.close();
    }

    private static void copy(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream in = exchange.getRequestBody()) {
            MessageDigest sum = sha256();
            ByteArrayOutputStream kept = new ByteArrayOutputStream(SIZE);
            byte[] buffer = new byte[64 << 10];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.update(buffer, 0, read);
                kept.write(buffer, 0, read);
            }
            exchange.getResponseHeaders().set("Digest", HexFormat.of().formatHex(sum.digest()));
            exchange.sendResponseHeaders(kept.size() == 0 ? 400 : 201, -1);
        }
    }

    /** The limit of one layer. */
    @Benchmark
    public HttpResponse<Void> bareCopy() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(bareUri()).PUT(BodyPublishers.ofByteArray(large)), 201);
    }

    /** The limit of ten layers. */
    @Benchmark
    public void bareCopies() throws IOException, InterruptedException {
        for (int i = 0; i < SIZE / SMALL; i++) {
            send(HttpRequest.newBuilder(bareUri()).PUT(BodyPublishers.ofByteArray(small)), 201);
        }
    }

    /** One layer, to the file. */
    @Benchmark
    public void pushOfOne() throws IOException, InterruptedException {
        push(large, largeDigest);
    }

    /** Ten layers, in memory. */
    @Benchmark
    public void pushOfTen() throws IOException, InterruptedException {
        for (int i = 0; i < SIZE / SMALL; i++) {
            push(small, smallDigest);
        }
    }

    /** Begun and sent in full; what is there already is dropped when it has come, as it takes room twice until then. */
    private void push(byte[] layer, String digest) throws IOException, InterruptedException {
        HttpResponse<Void> begun = send(
                HttpRequest.newBuilder(uri("/v2/shop/web/blobs/uploads/"))
                        .header("Authorization", authorization)
                        .POST(BodyPublishers.noBody()),
                202);
        String location = begun.headers().firstValue("Location").orElseThrow();
        send(
                HttpRequest.newBuilder(uri(location + "?digest=" + digest))
                        .header("Authorization", authorization)
                        .PUT(BodyPublishers.ofByteArray(layer)),
                201);
    }

    private HttpResponse<Void> send(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        HttpResponse<Void> response = http.send(request.build(), BodyHandlers.discarding());
        if (response.statusCode() != expected) {
            throw new IllegalStateException("Answered with " + response.statusCode());
        }
        return response;
    }

    private URI uri(String path) {
        return URI.create("http://" + server.registry() + path);
    }

    private URI bareUri() {
        return URI.create("http://127.0.0.1:" + bare.getAddress().getPort() + "/");
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String digest(byte[] content) {
        return "sha256:" + HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
