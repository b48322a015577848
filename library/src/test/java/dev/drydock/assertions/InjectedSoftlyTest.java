package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SoftAssertionsExtension.class)
class InjectedSoftlyTest {

    @InjectSoftAssertions
    private DrydockSoftAssertions softly;

    @Test
    void assertj_injects_them_and_asserts_all() {
        Drydock aws = Drydock.create();
        aws.given().cluster("prod");

        softly.assertThat(aws).cluster("prod").isActive().hasRunningTasks(0);

        assertThat(softly.wasSuccess()).isTrue();
    }
}
