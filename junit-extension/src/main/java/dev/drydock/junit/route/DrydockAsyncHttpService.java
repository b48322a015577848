package dev.drydock.junit.route;

import dev.drydock.Drydock;
import java.util.concurrent.CompletableFuture;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/** As {@link DrydockHttpService}, for asynchronous clients; not to be used directly. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DrydockAsyncHttpService implements SdkAsyncHttpService {

    /** For the SDK. */
    public DrydockAsyncHttpService() {}

    @Override
    public SdkAsyncHttpClient.Builder<?> createAsyncHttpClientFactory() {
        CurrentWorld.count();
        return new Builder();
    }

    private static final class Builder implements SdkAsyncHttpClient.Builder<Builder> {

        @Override
        public SdkAsyncHttpClient buildWithDefaults(AttributeMap defaults) {
            boolean isOfTest = CurrentWorld.isOfTest();
            return new Routed(
                    isOfTest,
                    isOfTest
                            ? null
                            : ClassPathClients.async()
                                    .map(service -> service.createAsyncHttpClientFactory()
                                            .buildWithDefaults(defaults))
                                    .orElse(null));
        }
    }

    private static final class Routed implements SdkAsyncHttpClient {

        private final boolean isOfTest;

        /** Null for a client that was made for a test, or where the class path has none. */
        private final @Nullable SdkAsyncHttpClient real;

        Routed(boolean isOfTest, @Nullable SdkAsyncHttpClient real) {
            this.isOfTest = isOfTest;
            this.real = real;
        }

        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
            Drydock world = CurrentWorld.get();
            if (world != null
                    && (real == null || !OwnHosts.has(request.request().host()))) {
                return world.asyncHttpClient().execute(request);
            }
            if (real == null) {
                throw isOfTest ? CurrentWorld.none() : CurrentWorld.nothing("asynchronous");
            }
            return real.execute(request);
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
