package dev.drydock.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * One operation of an SDK client interface, found by reflection.
 *
 * @param method the interface's method that takes one request and returns one response
 */
public record SdkOperation(Method method) {

    /** The operations of a synchronous client interface, sorted by name. */
    public static List<SdkOperation> of(Class<?> clientInterface) {
        return Arrays.stream(clientInterface.getMethods())
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .filter(method -> SdkResponse.class.isAssignableFrom(method.getReturnType()))
                .map(SdkOperation::new)
                .sorted(Comparator.comparing(SdkOperation::name))
                .toList();
    }

    /** The operation of that name. */
    public static SdkOperation named(Class<?> clientInterface, String name) {
        return of(clientInterface).stream()
                .filter(operation -> operation.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(clientInterface + " has no operation " + name));
    }

    /** AWS's name, {@code RunTask}, as the SDK spells it in the names of its classes. */
    public String name() {
        String request = request().getSimpleName();
        return request.substring(0, request.length() - "Request".length());
    }

    /** The request's class. */
    public Class<? extends SdkRequest> request() {
        return method.getParameterTypes()[0].asSubclass(SdkRequest.class);
    }

    /** The response's class. */
    public Class<? extends SdkResponse> response() {
        return method.getReturnType().asSubclass(SdkResponse.class);
    }

    /** Calls the operation on a client. */
    public SdkPojo call(Object client, SdkPojo request) {
        try {
            return (SdkPojo) method.invoke(client, request);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new builder of an SDK value. */
    public static SdkPojo builder(Class<?> pojo) {
        try {
            return (SdkPojo) pojo.getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value a builder builds. */
    public static SdkPojo build(SdkPojo builder) {
        return (SdkPojo) ((Buildable) builder).build();
    }

    @Override
    public String toString() {
        return name();
    }
}
