package dev.drydock.internal.client;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.security.CodeSource;
import java.util.function.Function;

/**
 * Makes clients whose class has exactly the operations of the SDK's interface on the class path. Where that is the SDK we
 * were built against, the class is a checked-in one; for any other, older or newer, {@link FittedClient} writes one when the
 * first client is made. So every operation the interface has reaches the door under its name, and reflection over a client,
 * as Spring and Mockito do it, never meets a class that is not there.
 *
 * <p>A {@link java.lang.reflect.Proxy} would do the same but loads every request and response of the interface first, which
 * takes longer than all else that a first test waits for.
 *
 * @param <C> the SDK's interface
 */
@FunctionalInterface
interface ClientMaker<C> {

    /** The SDK whose operations the newest classes have. */
    String NEWEST_SDK = "2.57.8";

    C make(Connection connection);

    /**
     * The maker for one interface.
     *
     * @param everySdk the class with the operations of every supported SDK, of which the made ones are
     * @param newest makes the class with the operations of {@link #NEWEST_SDK}
     */
    static <C> ClientMaker<C> of(Class<C> sdk, Class<? extends C> everySdk, Function<Connection, C> newest) {
        return isOf(NEWEST_SDK, sdk) ? newest::apply : fitted(sdk, everySdk);
    }

    private static <C> ClientMaker<C> fitted(Class<C> sdk, Class<? extends C> everySdk) {
        try {
            Class<?> fitted = FittedClient.of(sdk, everySdk);
            MethodHandle constructor = MethodHandles.lookup()
                    .findConstructor(fitted, MethodType.methodType(void.class, Connection.class))
                    .asType(MethodType.methodType(Object.class, Connection.class));
            return connection -> {
                try {
                    return sdk.cast(constructor.invokeExact(connection));
                } catch (Throwable e) {
                    throw new IllegalStateException("Cannot make a client like " + sdk, e);
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make clients like " + sdk, e);
        }
    }

    /** Told by the name of the jar: reading its version would cost more than making the client. */
    private static boolean isOf(String version, Class<?> sdk) {
        CodeSource source = sdk.getProtectionDomain().getCodeSource();
        URL jar = source == null ? null : source.getLocation();
        return jar != null && jar.getPath().endsWith('-' + version + ".jar");
    }
}
