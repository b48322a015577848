package dev.drydock.junit.route;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;

/** The HTTP client that the SDK would choose on the class path, in the SDK's own order where there are several. */
final class ClassPathClients {

    private static final List<String> ORDER =
            List.of(".apache5.", ".apache.", ".urlconnection.", ".nio.netty.", ".crt.");

    private ClassPathClients() {}

    /** For synchronous clients; empty if there is none. */
    static Optional<SdkHttpService> sync() {
        return first(ServiceLoader.load(SdkHttpService.class));
    }

    /** For asynchronous ones; empty if there is none. */
    static Optional<SdkAsyncHttpService> async() {
        return first(ServiceLoader.load(SdkAsyncHttpService.class));
    }

    private static <S> Optional<S> first(ServiceLoader<S> services) {
        return StreamSupport.stream(services.spliterator(), false)
                .min((one, other) -> Integer.compare(place(one.getClass()), place(other.getClass())));
    }

    private static int place(Class<?> service) {
        for (int place = 0; place < ORDER.size(); place++) {
            if (service.getName().contains(ORDER.get(place))) {
                return place;
            }
        }
        return ORDER.size();
    }
}
