package dev.drydock.internal.logs.group;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Inside;
import dev.drydock.internal.logs.LogsWorld;
import org.junit.jupiter.api.Test;

class KmsKeyOperationsTest {

    private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String RESULTS = "arn:aws:logs:us-east-1:123456789012:query-result:*";
    private static final String INVALID = "InvalidParameterException";

    private final LogsWorld world = new LogsWorld();

    private String key() {
        return world.logs.describeLogGroups().logGroups().get(0).kmsKeyId();
    }

    @Test
    void a_key_is_of_a_group_until_it_is_taken_away() {
        world.logs.associateKmsKey(b -> b.logGroupName(GROUP).kmsKeyId(KEY));
        assertThat(key()).isEqualTo(KEY);

        world.logs.associateKmsKey(b -> b.resourceIdentifier(ARN).kmsKeyId(KEY + "0"));
        assertThat(key()).isEqualTo(KEY + "0");

        world.logs.disassociateKmsKey(b -> b.resourceIdentifier(ARN));
        world.logs.disassociateKmsKey(b -> b.logGroupName(GROUP));
        assertThat(key()).isNull();
    }

    @Test
    void the_results_of_queries_have_a_key_of_their_own() {
        Object before = Inside.image(world.aws).regions();

        world.logs.associateKmsKey(b -> b.resourceIdentifier(RESULTS).kmsKeyId(KEY));
        assertThat(Inside.image(world.aws).regions()).isNotEqualTo(before);
        assertThat(key()).isNull();
        world.logs.disassociateKmsKey(b -> b.resourceIdentifier(RESULTS));

        assertThat(Inside.image(world.aws).regions()).isEqualTo(before);
    }

    @Test
    void what_is_no_key_is_refused() {
        world.assertRefused(
                () -> world.logs.associateKmsKey(b -> b.logGroupName(GROUP).kmsKeyId("alias/logs")),
                INVALID,
                "The specified KMS Key Id could not be found. '/app'");
    }

    @Test
    void a_request_is_about_one_of_two() {
        String message = "Exactly one of logGroupName and resourceIdentifier must be specified.";

        world.assertRefused(() -> world.logs.associateKmsKey(b -> b.kmsKeyId(KEY)), INVALID, message);
        world.assertRefused(
                () -> world.logs.associateKmsKey(
                        b -> b.kmsKeyId(KEY).logGroupName(GROUP).resourceIdentifier(ARN)),
                INVALID,
                message);
        world.assertRefused(() -> world.logs.disassociateKmsKey(b -> {}), INVALID, message);
    }

    @Test
    void a_group_that_there_is_not_has_no_key() {
        String message = "The specified log group does not exist.";

        world.assertRefused(
                () -> world.logs.associateKmsKey(b -> b.logGroupName("gone").kmsKeyId(KEY)),
                "ResourceNotFoundException",
                message);
        world.assertRefused(
                () -> world.logs.disassociateKmsKey(b -> b.resourceIdentifier(ARN + "-gone")),
                "ResourceNotFoundException",
                message);
    }
}
