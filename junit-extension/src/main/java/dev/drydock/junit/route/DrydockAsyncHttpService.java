package dev.drydock.junit;

import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.apiguardian.api.API;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/** As {@link DrydockHttpService}, for asynchronous clients; not to be used directly. */
@API(status = API.Status.STABLE, since = "0.1")
public final class DrydockAsyncHttpService implements SdkAsyncHttpService {

    /** For the SDK. */
    public DrydockAsyncHttpService() {}

    @Override
    public SdkAsyncHttpClient.Builder<?> createAsyncHttpClientFactory() {
        CurrentWorld.count();
        return CurrentWorld.get() == null ? onClassPath().createAsyncHttpClientFactory() : new Builder();
    }

    private static SdkAsyncHttpService onClassPath() {
        return ServiceLoader.load(SdkAsyncHttpService.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No HTTP client of the SDK is on the class path"));
    }

    private static final class Builder implements SdkAsyncHttpClient.Builder<Builder> {

        @Override
        public SdkAsyncHttpClient buildWithDefaults(AttributeMap defaults) {
            return new Routed();
        }
    }

    private static final class Routed implements SdkAsyncHttpClient {

        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
            return CurrentWorld.require().asyncHttpClient().execute(request);
        }

        @Override
        public String clientName() {
            return "Drydock";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
