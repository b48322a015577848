package dev.drydock.junit;

import java.util.ServiceLoader;
import org.apiguardian.api.API;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * What {@link DrydockTransport} gives the SDK to find; not to be used directly. Outside of such tests it makes what the
 * class path offers.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class DrydockHttpService implements SdkHttpService {

    /** For the SDK. */
    public DrydockHttpService() {}

    @Override
    public SdkHttpClient.Builder<?> createHttpClientBuilder() {
        CurrentWorld.count();
        return CurrentWorld.get() == null ? onClassPath().createHttpClientBuilder() : new Builder();
    }

    private static SdkHttpService onClassPath() {
        return ServiceLoader.load(SdkHttpService.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No HTTP client of the SDK is on the class path"));
    }

    private static final class Builder implements SdkHttpClient.Builder<Builder> {

        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return new Routed();
        }
    }

    /** Asks for the world with each request, so that a client kept in a static field meets each test's own. */
    private static final class Routed implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return CurrentWorld.require().httpClient().prepareRequest(request);
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
