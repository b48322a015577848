package dev.drydock.junit.route;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;

/**
 * The HTTP client that the SDK would choose if it did not ask Drydock: the one that the user's own system property names, else
 * one on the class path, in the SDK's own order where there are several.
 */
final class ClassPathClients {

    private static final List<String> ORDER =
            List.of(".apache5.", ".apache.", ".urlconnection.", ".nio.netty.", ".crt.");

    private ClassPathClients() {}

    /** For synchronous clients; empty if there is none. */
    static Optional<SdkHttpService> sync() {
        return first(TransportRouting.SYNC, SdkHttpService.class, DrydockHttpService.class);
    }

    /** For asynchronous ones; empty if there is none. */
    static Optional<SdkAsyncHttpService> async() {
        return first(TransportRouting.ASYNC, SdkAsyncHttpService.class, DrydockAsyncHttpService.class);
    }

    private static <S> Optional<S> first(String property, Class<S> type, Class<? extends S> ours) {
        String named = System.getProperty(property);
        if (named != null && !named.equals(ours.getName())) {
            return Optional.of(named(property, named, type));
        }
        return StreamSupport.stream(ServiceLoader.load(type).spliterator(), false)
                .min((one, other) -> Integer.compare(place(one.getClass()), place(other.getClass())));
    }

    private static <S> S named(String property, String name, Class<S> type) {
        try {
            return type.cast(Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException | ClassCastException | LinkageError useless) {
            throw new IllegalStateException(
                    "The system property " + property + " names " + name + ", which cannot be used as "
                            + type.getSimpleName() + ": " + useless,
                    useless);
        }
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
