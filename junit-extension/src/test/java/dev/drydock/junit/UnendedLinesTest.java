package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A line of given() that nothing has come of fails its test, and does not hide what else does. */
class UnendedLinesTest {

    private static final String TOLD =
            "Nothing came of given().cluster(\"prod\").service(\"web\", \"shop/web:1\"), because the line was not ended";

    @Test
    void a_test_with_a_line_that_was_not_ended_fails() {
        assertThat(JupiterRun.failure(JupiterRun.run(ForgetfulCase.class)))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(TOLD);
    }

    @Test
    void what_a_test_fails_with_comes_first() {
        assertThat(JupiterRun.failure(JupiterRun.run(FailingCase.class)))
                .hasMessage("the test's own")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .anyMatch(each -> each.getCause() != null
                                && each.getCause().getMessage().startsWith(TOLD)));
    }

    @Test
    void of_tests_that_share_a_world_the_one_that_began_the_line_fails() {
        assertThat(JupiterRun.run(SharingCase.class).testEvents().failed().stream())
                .singleElement()
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .isEqualTo("first_forgets(Drydock)");
        assertThat(JupiterRun.failure(JupiterRun.run(SharingCase.class)))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(TOLD);
    }

    @Test
    void without_resets_too() {
        assertThat(JupiterRun.run(WithoutResetCase.class).testEvents().failed().stream())
                .singleElement()
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .isEqualTo("first_forgets(Drydock)");
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    abstract static class Sharing {

        @Test
        void first_forgets(Drydock aws) {
            aws.given().cluster("prod").service("web", "shop/web:1");
        }

        @Test
        void second(Drydock aws) {
            aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        }
    }

    static class SharingCase extends Sharing {

        @RegisterExtension
        static final DrydockExtension DRYDOCK = DrydockExtension.of(Drydock.create());
    }

    static class WithoutResetCase extends Sharing {

        @RegisterExtension
        static final DrydockExtension DRYDOCK =
                DrydockExtension.of(Drydock.create()).withoutReset();
    }

    @ExtendWith(DrydockExtension.class)
    static class ForgetfulCase {

        @Test
        void test(Drydock aws) {
            aws.given().cluster("prod").service("web", "shop/web:1");
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class FailingCase {

        @Test
        void test(Drydock aws) {
            aws.given().cluster("prod").service("web", "shop/web:1");
            throw new AssertionError("the test's own");
        }
    }
}
