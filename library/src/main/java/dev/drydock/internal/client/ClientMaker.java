package dev.drydock.internal.client;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Makes clients whose class has exactly the operations of the SDK's interface on the class path. For the oldest supported SDK
 * and the one we were built against these classes are checked in; for any other, {@link FittedClient} writes one when the
 * first client is made. So every operation the interface has reaches the door under its name, and reflection over a client,
 * as Spring and Mockito do it, never meets a class that is not there.
 *
 * <p>A {@link java.lang.reflect.Proxy} would do the same but loads every request and response of the interface first, which
 * takes longer than all else that a first test waits for.
 *
 * @param <C> the SDK's interface
 */
public final class ClientMaker<C> {

    private final Class<C> sdk;
    private final MethodHandle constructor;

    private ClientMaker(Class<C> sdk, MethodHandle constructor) {
        this.sdk = sdk;
        this.constructor = constructor;
    }

    /**
     * Makes the clients of an SDK between the oldest and the newest, or after it.
     *
     * @param home in the package of that class
     * @param everySdk the class with the operations of the oldest supported SDK, of which the made ones are
     */
    public static <C> ClientMaker<C> fitted(MethodHandles.Lookup home, Class<C> sdk, Class<? extends C> everySdk) {
        try {
            Class<?> fitted = FittedClient.of(home, sdk, everySdk);
            MethodHandle constructor = home.findConstructor(fitted, MethodType.methodType(void.class, Connection.class))
                    .asType(MethodType.methodType(Object.class, Connection.class));
            return new ClientMaker<>(sdk, constructor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make clients like " + sdk, e);
        }
    }

    /** A new client. */
    public C make(Connection connection) {
        try {
            return sdk.cast(constructor.invokeExact(connection));
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot make a client like " + sdk, e);
        }
    }
}
