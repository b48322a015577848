package dev.drydock.internal.logs.group;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.logs.LogsWorld;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

class LogGroupKeysTest {

    private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private final LogsWorld world = new LogsWorld();
    private final CloudWatchLogsClient logs = world.logs;

    private String key() {
        return logs.describeLogGroups(b -> {}).logGroups().get(0).kmsKeyId();
    }

    @Test
    void a_key_is_shown_until_it_is_taken_away() {
        logs.associateKmsKey(b -> b.logGroupName(GROUP).kmsKeyId(KEY));
        assertThat(key()).isEqualTo(KEY);
        logs.associateKmsKey(b -> b.resourceIdentifier(ARN).kmsKeyId(KEY + "2"));
        assertThat(key()).isEqualTo(KEY + "2");

        logs.disassociateKmsKey(b -> b.logGroupName(GROUP));
        logs.disassociateKmsKey(b -> b.resourceIdentifier(ARN));

        assertThat(key()).isNull();
    }

    @Test
    void what_is_no_key_is_refused() {
        world.assertRefused(
                () -> logs.associateKmsKey(b -> b.logGroupName(GROUP).kmsKeyId("my-key")),
                "InvalidParameterException",
                "The specified KMS Key Id could not be found. '/app'");
    }

    @Test
    void a_group_is_named_in_one_way_and_has_to_be_there() {
        world.assertRefused(
                () -> logs.associateKmsKey(
                        b -> b.logGroupName(GROUP).resourceIdentifier(ARN).kmsKeyId(KEY)),
                "InvalidParameterException",
                "LogGroup name and resource identifier are mutually exclusive parameters.");
        world.assertRefused(
                () -> logs.disassociateKmsKey(b -> b.logGroupName("none")),
                "ResourceNotFoundException",
                "The specified log group does not exist.");
        world.assertMalformed(() -> logs.disassociateKmsKey(b -> {}));
    }

    @Test
    void keys_of_query_results_are_refused_by_name() {
        assertThatThrownBy(() -> logs.associateKmsKey(
                        b -> b.resourceIdentifier("arn:aws:logs:us-east-1:123456789012:query-result:*")
                                .kmsKeyId(KEY)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("keys of query results");
    }
}
