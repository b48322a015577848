package dev.drydock.internal.ecr.settings;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.PutAccountSettingResponse;
import software.amazon.awssdk.services.ecr.model.ValidationException;

/** Account settings of a registry. */
class AccountSettingTest {

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    private String value(String name) {
        return ecr.getAccountSetting(b -> b.name(name)).value();
    }

    @ParameterizedTest
    @CsvSource({"BASIC_SCAN_TYPE_VERSION, AWS_NATIVE", "REGISTRY_POLICY_SCOPE, V2", "BLOB_MOUNTING, DISABLED"})
    void a_setting_nobody_put_has_its_default(String name, String value) {
        assertThat(value(name)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "BASIC_SCAN_TYPE_VERSION, AWS_NATIVE",
        "REGISTRY_POLICY_SCOPE, V1",
        "REGISTRY_POLICY_SCOPE, V2",
        "BLOB_MOUNTING, ENABLED"
    })
    void a_setting_keeps_what_was_put(String name, String value) {
        PutAccountSettingResponse put = ecr.putAccountSetting(b -> b.name(name).value(value));

        assertThat(put.name()).isEqualTo(name);
        assertThat(put.value()).isEqualTo(value);
        assertThat(value(name)).isEqualTo(value);
    }

    @Test
    void a_setting_is_of_one_region() {
        ecr.putAccountSetting(b -> b.name("BLOB_MOUNTING").value("ENABLED"));

        assertThat(aws.region("eu-west-1")
                        .ecr()
                        .getAccountSetting(b -> b.name("BLOB_MOUNTING"))
                        .value())
                .isEqualTo("DISABLED");
    }

    @Test
    void a_snapshot_keeps_the_settings() {
        ecr.putAccountSetting(b -> b.name("BLOB_MOUNTING").value("ENABLED"));
        Drydock other = Drydock.create();

        other.restore(new Snapshot(aws.snapshot().json()));

        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        assertThat(other.ecr().getAccountSetting(b -> b.name("BLOB_MOUNTING")).value())
                .isEqualTo("ENABLED");
    }

    @Test
    void an_unknown_setting_is_refused() {
        String names = "Invalid parameter at 'name' failed to satisfy constraint: 'must be one of"
                + " [BASIC_SCAN_TYPE_VERSION, REGISTRY_POLICY_SCOPE, BLOB_MOUNTING]'";

        assertRefused(aws, () -> value("COLOUR"), InvalidParameterException.class, names);
        assertRefused(
                aws,
                () -> ecr.putAccountSetting(b -> b.name("COLOUR").value("RED")),
                InvalidParameterException.class,
                names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BASIC_SCAN_TYPE_VERSION | CLAIR | AWS_NATIVE",
                "REGISTRY_POLICY_SCOPE | V3 | V1, V2",
                "BLOB_MOUNTING | on | DISABLED, ENABLED"
            })
    void a_value_that_a_setting_cannot_have_is_refused(String name, String value, String allowed) {
        assertRefused(
                aws,
                () -> ecr.putAccountSetting(b -> b.name(name).value(value)),
                InvalidParameterException.class,
                "Invalid parameter at 'value' failed to satisfy constraint: 'must be one of [" + allowed + "]'");
    }

    @Test
    void a_setting_needs_a_name() {
        assertRefused(
                aws,
                () -> ecr.getAccountSetting(b -> {}),
                ValidationException.class,
                "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be"
                        + " null");
    }
}
