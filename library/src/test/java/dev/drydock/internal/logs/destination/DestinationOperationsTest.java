package dev.drydock.internal.logs.destination;

import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.LogBatch;
import dev.drydock.internal.logs.LogsWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.Destination;

/** Destinations, and subscriptions of other accounts that deliver to them. */
class DestinationOperationsTest {

    private static final String OWNER = "210987654321";
    private static final String STREAM = "arn:aws:kinesis:us-east-1:210987654321:stream/central";
    private static final String ROLE = "arn:aws:iam::210987654321:role/central";
    private static final String ARN = "arn:aws:logs:us-east-1:210987654321:destination:central";
    private static final String INVALID = "InvalidParameterException";

    private final LogsWorld world = new LogsWorld();
    private final CloudWatchLogsClient owner = world.aws.account(OWNER).logs();

    private Destination put() {
        return owner.putDestination(
                        b -> b.destinationName("central").targetArn(STREAM).roleArn(ROLE))
                .destination();
    }

    private void allow(String statement) {
        owner.putDestinationPolicy(b -> b.destinationName("central").accessPolicy(policy(statement)));
    }

    private static String policy(String principal) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":" + principal
                + ",\"Action\":\"logs:PutSubscriptionFilter\",\"Resource\":\"" + ARN + "\"}]}";
    }

    private void subscribe() {
        world.logs.putSubscriptionFilter(b ->
                b.logGroupName(GROUP).filterName("central").filterPattern("").destinationArn(ARN));
    }

    @Test
    void a_destination_is_shown_as_it_was_put() {
        Destination put = put();

        assertThat(put)
                .isEqualTo(Destination.builder()
                        .destinationName("central")
                        .arn(ARN)
                        .targetArn(STREAM)
                        .roleArn(ROLE)
                        .creationTime(world.now())
                        .build());
        assertThat(owner.describeDestinations().destinations()).containsExactly(put);
        assertThat(owner.describeDestinations(b -> b.destinationNamePrefix("x")).destinations())
                .isEmpty();
        assertThat(world.logs.describeDestinations().destinations()).isEmpty();
    }

    @Test
    void an_update_keeps_what_it_does_not_name() {
        Destination first = put();
        allow("{\"AWS\":\"123456789012\"}");
        world.advance(Duration.ofHours(1));

        Destination second = owner.putDestination(b -> b.destinationName("central")
                        .targetArn(STREAM + "-2")
                        .roleArn(ROLE)
                        .tags(Map.of("tag1", "value1")))
                .destination();

        assertThat(second.creationTime()).isEqualTo(first.creationTime());
        assertThat(second.targetArn()).isEqualTo(STREAM + "-2");
        assertThat(second.accessPolicy()).isEqualTo(policy("{\"AWS\":\"123456789012\"}"));
    }

    @Test
    void destinations_come_page_by_page() {
        for (String name : List.of("b", "a")) {
            owner.putDestination(b -> b.destinationName(name).targetArn(STREAM).roleArn(ROLE));
        }

        var first = owner.describeDestinations(b -> b.limit(1));
        var second = owner.describeDestinations(b -> b.limit(1).nextToken(first.nextToken()));

        assertThat(first.destinations())
                .extracting(Destination::destinationName)
                .containsExactly("a");
        assertThat(second.destinations())
                .extracting(Destination::destinationName)
                .containsExactly("b");
    }

    @Test
    void a_deleted_destination_is_gone() {
        put();

        owner.deleteDestination(b -> b.destinationName("central"));

        assertThat(owner.describeDestinations().destinations()).isEmpty();
        world.assertRefused(
                () -> owner.deleteDestination(b -> b.destinationName("central")),
                "ResourceNotFoundException",
                "The specified destination does not exist.");
    }

    @Test
    void the_policy_may_name_a_service_as_an_identity_which_is_nobody() {
        put();

        allow("{\"AWS\":\"logs.us-east-1.amazonaws.com\"}");

        assertThat(owner.describeDestinations().destinations().get(0).accessPolicy())
                .isEqualTo(policy("{\"AWS\":\"logs.us-east-1.amazonaws.com\"}"));
        assertNotAllowed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "{}", "{\"Statement\":[]}", "[1]"})
    void what_is_no_policy_is_refused(String policy) {
        put();

        world.assertRefused(
                () -> owner.putDestinationPolicy(
                        b -> b.destinationName("central").accessPolicy(policy)),
                INVALID,
                "Invalid access policy of a destination.");
    }

    @Test
    void a_policy_has_a_longest_length_and_a_destination() {
        put();

        world.assertRefused(
                () -> owner.putDestinationPolicy(
                        b -> b.destinationName("central").accessPolicy(" ".repeat(5_121))),
                INVALID,
                "The access policy of a destination can have at most 5120 bytes.");
        world.assertRefused(
                () -> owner.putDestinationPolicy(b -> b.destinationName("gone").accessPolicy(policy("\"*\""))),
                INVALID,
                "The specified destination does not exist.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:lambda:us-east-1:210987654321:function:f",
                "arn:aws:kinesis:us-east-1:123456789012:stream/central",
                "arn:aws-cn:kinesis:us-east-1:210987654321:stream/central",
                "arn:aws:s3:::bucket"
            })
    void a_target_is_a_stream_of_the_own_account(String target) {
        world.assertRefused(
                () -> owner.putDestination(
                        b -> b.destinationName("central").targetArn(target).roleArn(ROLE)),
                INVALID,
                "Could not deliver test message to specified destination. Check if the destination is valid.");
    }

    @Test
    void a_target_is_checked_by_a_message() {
        List<LogBatch> checks = new ArrayList<>();
        world.aws.logTarget(STREAM).subscriber(checks::add);

        put();
        assertThat(checks)
                .singleElement()
                .satisfies(check -> assertThat(check.isData()).isFalse());
        world.aws.logTarget(STREAM).unreachable();

        world.assertRefused(
                this::put,
                INVALID,
                "Could not deliver test message to specified destination. Check if the destination is valid.");
    }

    @Test
    void destinations_have_tags() {
        owner.putDestination(b ->
                b.destinationName("central").targetArn(STREAM).roleArn(ROLE).tags(Map.of("key1", "val1")));

        owner.tagResource(b -> b.resourceArn(ARN).tags(Map.of("key2", "val2")));
        assertThat(owner.listTagsForResource(b -> b.resourceArn(ARN)).tags())
                .isEqualTo(Map.of("key1", "val1", "key2", "val2"));
        owner.untagResource(b -> b.resourceArn(ARN).tagKeys("key2"));

        assertThat(owner.listTagsForResource(b -> b.resourceArn(ARN)).tags()).isEqualTo(Map.of("key1", "val1"));
        world.assertRefused(
                () -> owner.listTagsForResource(b -> b.resourceArn(ARN + "-gone")),
                "ResourceNotFoundException",
                "The specified destination does not exist.");
    }

    @Test
    void what_another_account_writes_comes_to_the_stream_behind_the_destination() {
        List<LogBatch> batches = new ArrayList<>();
        put();
        allow("{\"AWS\":\"123456789012\"}");
        world.aws.logTarget(STREAM).subscriber(batches::add);

        subscribe();
        world.putLines("hello");

        assertThat(batches).singleElement().satisfies(batch -> {
            assertThat(batch.owner()).isEqualTo("123456789012");
            assertThat(batch.destinationArn()).isEqualTo(ARN);
        });
    }

    @Test
    void nothing_comes_by_a_destination_that_is_gone() {
        List<LogBatch> batches = new ArrayList<>();
        put();
        allow("{\"AWS\":\"123456789012\"}");
        subscribe();
        world.aws.logTarget(STREAM).subscriber(batches::add);

        owner.deleteDestination(b -> b.destinationName("central"));
        world.putLines("hello");

        assertThat(batches).isEmpty();
    }

    private void assertNotAllowed() {
        world.assertRefused(
                this::subscribe,
                "AccessDeniedException",
                "User with accountId: 123456789012 is not authorized to perform: logs:PutSubscriptionFilter on"
                        + " resource: " + ARN);
    }

    @Test
    void nobody_may_subscribe_whom_the_policy_does_not_let() {
        put();
        assertNotAllowed();

        allow("{\"AWS\":\"999999999999\"}");
        assertNotAllowed();

        allow("{\"AWS\":\"arn:aws:iam::123456789012:root\"}");
        subscribe();
    }

    @Test
    void an_organization_in_the_policy_needs_a_role() {
        put();
        owner.putDestinationPolicy(b -> b.destinationName("central")
                .forceUpdate(true)
                .accessPolicy(policy("\"*\",\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-1\"}}")));

        world.assertRefused(
                this::subscribe,
                INVALID,
                "Role ARN is required when creating subscription filter against destination with Organization access"
                        + " policy.");
    }

    @Test
    void a_destination_that_there_is_not_takes_nothing() {
        world.assertRefused(
                this::subscribe,
                INVALID,
                "Could not deliver test message to specified destination. Check if the destination is valid.");
    }
}
