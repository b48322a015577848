package dev.drydock.junit.route;

import dev.drydock.Drydock;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * What {@code @DrydockTransport} gives the SDK to find; not to be used directly. Outside of such tests it makes what the
 * class path offers, and has that call the world of such a test, and not AWS, while one runs.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DrydockHttpService implements SdkHttpService {

    /** For the SDK. */
    public DrydockHttpService() {}

    @Override
    public SdkHttpClient.Builder<?> createHttpClientBuilder() {
        CurrentWorld.count();
        return new Builder();
    }

    private static final class Builder implements SdkHttpClient.Builder<Builder> {

        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            boolean isOfTest = CurrentWorld.isOfTest();
            return new Routed(
                    isOfTest,
                    isOfTest
                            ? null
                            : ClassPathClients.sync()
                                    .map(service ->
                                            service.createHttpClientBuilder().buildWithDefaults(defaults))
                                    .orElse(null));
        }
    }

    /** Asks for the world with each request, so that a client kept in a static field meets each test's own. */
    private static final class Routed implements SdkHttpClient {

        private final boolean isOfTest;

        /** Null for a client that was made for a test, or where the class path has none. */
        private final @Nullable SdkHttpClient real;

        Routed(boolean isOfTest, @Nullable SdkHttpClient real) {
            this.isOfTest = isOfTest;
            this.real = real;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            Drydock world = CurrentWorld.get();
            if (world != null
                    && (real == null || !OwnHosts.has(request.httpRequest().host()))) {
                return world.httpClient().prepareRequest(request);
            }
            if (real == null) {
                throw isOfTest ? CurrentWorld.none() : CurrentWorld.nothing("synchronous");
            }
            return real.prepareRequest(request);
        }

        @Override
        public String clientName() {
            return real == null ? "Drydock" : real.clientName();
        }

        @Override
        public void close() {
            if (real != null) {
                real.close();
            }
        }
    }
}
