package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.Quay.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class DrydockAssertionsTest {

    @Test
    void an_assertion_is_no_call_and_moves_no_time() {
        Drydock aws = Quay.world();
        String arn = Quay.run(aws, "shop/web:1");
        String journal = aws.journal().text();
        Instant now = aws.time().instant();

        for (int i = 0; i < 3; i++) {
            assertThat(aws).task("prod", arn).hasStatus("PROVISIONING");
            assertThat(aws).cluster("prod").hasRunningTasks(0);
            assertThat(aws).logGroup("/ecs/web").hasNoLine("ERROR");
            assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").isStopped()))
                    .contains("PROVISIONING");
        }

        assertThat(aws.journal().text()).isEqualTo(journal);
        assertThat(aws.time().instant()).isEqualTo(now);
    }

    @Test
    void a_closed_world_can_be_asserted() {
        Drydock aws = Quay.world();
        Quay.run(aws, "shop/web:1");
        aws.close();

        assertThat(aws).onlyTask("prod").hasStatus("PROVISIONING");
    }

    @Test
    void no_world_fails_as_everywhere() {
        Drydock none = null;

        assertThat(failureOf(() -> assertThat(none).cluster("prod").isInactive()))
                .contains("not to be null");
    }

    @Test
    void without_assertj_the_dependency_is_named() throws ReflectiveOperationException {
        Runnable assertion = (Runnable) new WithoutAssertJ()
                .loadClass(Asserting.class.getName())
                .getConstructor()
                .newInstance();

        Assertions.assertThatThrownBy(assertion::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Add the test dependency org.assertj:assertj-core");
    }

    /** What a test does first. */
    public static final class Asserting implements Runnable {

        @Override
        public void run() {
            DrydockAssertions.assertThat(Drydock.create());
        }
    }

    /** Sees everything but AssertJ, as a class path without it. */
    private static final class WithoutAssertJ extends ClassLoader {

        WithoutAssertJ() {
            super(DrydockAssertions.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.assertj.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.drydock.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
