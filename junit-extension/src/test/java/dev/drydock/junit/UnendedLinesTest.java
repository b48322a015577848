package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
