package dev.drydock.junit;

import dev.drydock.internal.sdk.NewerSdk;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstantiationAwareExtension;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;

/** What {@link FloorCheck} has to find, and what not. Read from their class files by {@link FloorTest}, never run. */
@SuppressWarnings({"unused", "UnusedVariable", "UnusedMethod"})
final class FloorExamples {

    private FloorExamples() {}

    static final class NamesWhatIsThere {
        Object all(EcsClient ecs, ExtensionContext context) {
            Runnable inherited = ecs::close; // of AutoCloseable
            inherited.run();
            ecs.listClusters(b -> b.maxResults(1).overrideConfiguration(c -> {}));
            return List.of(context.getRequiredTestClass(), LaunchType.EC2, ecs.toString());
        }
    }

    static final class NamesAClass {
        Object type() {
            return ClassTemplate.class;
        }
    }

    static final class NamesAClassInAnArray {
        Object types() {
            return new StopServiceDeploymentRequest[0];
        }
    }

    static final class NamesAClassInADescriptor {
        void called(StopServiceDeploymentRequest request) {}
    }

    static final class NamesAClassInASignature {
        @Nullable
        List<StopServiceDeploymentRequest> field;
    }

    static final class NamesAMethod {
        Object call(ExtensionContext context) {
            return context.getEnclosingTestClasses();
        }
    }

    static final class NamesAMethodByReference {
        Function<ExtensionContext, Object> reference() {
            return ExtensionContext::getEnclosingTestClasses;
        }
    }

    interface Inheriting extends ExtensionContext {
        default Object call() {
            return getEnclosingTestClasses();
        }
    }

    static final class NamesAConstant {
        Object constant() {
            return LaunchType.MANAGED_INSTANCES;
        }
    }

    static final class NamesAConstantInAnAnnotation {
        @EnabledOnJre(JRE.JAVA_25)
        void annotated() {}
    }

    static final class NamesAnAttribute {
        @EnabledOnJre(versions = 17)
        void annotated() {}
    }

    @ClassTemplate
    static final class HasAnAnnotation {}

    @NewerSdk(since = "2.31")
    static final class MarkedForTheSdk {
        Object constant() {
            return LaunchType.MANAGED_INSTANCES;
        }

        /** Shares the mark. */
        static final class Nested {
            Object constant() {
                return LaunchType.MANAGED_INSTANCES;
            }
        }
    }

    @NewerJUnit(since = "5.12")
    interface MarkedForJUnit extends TestInstantiationAwareExtension {}

    @NewerSdk(since = "2.31")
    static final class MarkedForTheWrongOne {
        Object type() {
            return ClassTemplate.class;
        }
    }

    @NewerJUnit(since = "5.12")
    static final class MarkedForNothing {}
}
