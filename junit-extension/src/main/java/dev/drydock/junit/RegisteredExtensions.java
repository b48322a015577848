package dev.drydock.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;

/**
 * Whether a class registers an extension of ours by a static field. That one says more than an annotation does, so the
 * extension that an annotation brings leaves the tests to it.
 */
final class RegisteredExtensions {

    /** Searched once per class, because every callback asks. */
    private static final ClassValue<Boolean> REGISTERED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return !AnnotationSupport.findAnnotatedFields(
                            type,
                            RegisterExtension.class,
                            field -> ModifierSupport.isStatic(field) && field.getType() == DrydockExtension.class,
                            HierarchyTraversalMode.TOP_DOWN)
                    .isEmpty();
        }
    };

    private RegisteredExtensions() {}

    /** Whether the class of a test, or one it is nested in, has such a field. */
    static boolean areThere(ExtensionContext context) {
        return TestClasses.of(context).stream().anyMatch(REGISTERED::get);
    }
}
