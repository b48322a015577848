package dev.drydock.junit;

import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * An extension that is shown the test while JUnit makes the test's instance, where JUnit can do that; {@link
 * Constructions} is for where it cannot.
 *
 * <p>The method's type is younger than the oldest supported JUnit, and every class that overrides it has to name it. No
 * JUnit without the type looks for the method: it makes the extension by its constructor and calls it by its interfaces,
 * and a type in the signature of a method that nobody calls is never resolved. Only reflection over the methods of this
 * class would; those of the extension itself are free of such types.
 *
 * <p>Public only because the compiler would else repeat the method in {@link DrydockExtension}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NewerJUnit(since = "5.12")
public abstract class ConstructedForOneTest implements ParameterResolver {

    ConstructedForOneTest() {}

    /** Constructors see the world of their test, not one of the class. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }
}
