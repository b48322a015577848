package dev.drydock.internal.logs.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.LogBatch;
import dev.drydock.internal.logs.LogsWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.AccountPolicy;
import software.amazon.awssdk.services.cloudwatchlogs.model.PolicyType;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutAccountPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.Scope;

/** Policies of the account about all its log groups. */
class AccountPolicyOperationsTest {

    private static final String LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:shipper";
    private static final String SUBSCRIPTION =
            "{\"DestinationArn\":\"" + LAMBDA + "\",\"FilterPattern\":\"ERROR\",\"Distribution\":\"Random\"}";
    private static final String INVALID = "InvalidParameterException";

    private final LogsWorld world = new LogsWorld();
    private final List<LogBatch> batches = new ArrayList<>();

    private AccountPolicy put(Consumer<PutAccountPolicyRequest.Builder> changed) {
        return world.logs
                .putAccountPolicy(b -> changed.accept(b.policyName("all")
                        .policyType(PolicyType.SUBSCRIPTION_FILTER_POLICY)
                        .policyDocument(SUBSCRIPTION)))
                .accountPolicy();
    }

    private List<AccountPolicy> described(PolicyType type) {
        return world.logs.describeAccountPolicies(b -> b.policyType(type)).accountPolicies();
    }

    private void write(String group, String message) {
        world.logs.createLogGroup(b -> b.logGroupName(group));
        world.logs.createLogStream(b -> b.logGroupName(group).logStreamName("s"));
        world.logs.putLogEvents(
                b -> b.logGroupName(group).logStreamName("s").logEvents(LogsWorld.event(world.now(), message)));
    }

    @Test
    void a_policy_is_shown_as_it_was_put() {
        AccountPolicy put = put(b -> b.selectionCriteria("LogGroupName NOT IN [\"a\"]"));

        assertThat(put)
                .isEqualTo(AccountPolicy.builder()
                        .policyName("all")
                        .policyDocument(SUBSCRIPTION)
                        .policyType(PolicyType.SUBSCRIPTION_FILTER_POLICY)
                        .scope(Scope.ALL)
                        .selectionCriteria("LogGroupName NOT IN [\"a\"]")
                        .accountId("123456789012")
                        .lastUpdatedTime(world.now())
                        .build());
        assertThat(described(PolicyType.SUBSCRIPTION_FILTER_POLICY)).containsExactly(put);
        assertThat(described(PolicyType.FIELD_INDEX_POLICY)).isEmpty();
        assertThat(world.logs
                        .describeAccountPolicies(b -> b.policyType(PolicyType.SUBSCRIPTION_FILTER_POLICY)
                                .policyName("other"))
                        .accountPolicies())
                .isEmpty();
    }

    @Test
    void events_of_all_groups_are_delivered_of_those_to_come_too() {
        put(b -> {});
        world.aws.logTarget(LAMBDA).subscriber(batches::add);

        world.putLines("ERROR here", "well");
        write("new", "ERROR there");

        assertThat(batches).extracting(LogBatch::logGroup).containsExactly("/app", "new");
        assertThat(batches.get(0).subscriptionFilters()).containsExactly("all");
        assertThat(batches.get(0).events()).hasSize(1);
        assertThat(batches.get(0).json()).endsWith(",\"policyLevel\":\"ACCOUNT_LEVEL_POLICY\"}");
    }

    @Test
    void groups_that_the_criteria_exclude_are_left_alone() {
        put(b -> b.selectionCriteria("LogGroupName NOT IN [\"a\", \"b\"]"));
        world.aws.logTarget(LAMBDA).subscriber(batches::add);

        write("a", "ERROR");
        write("c", "ERROR");

        assertThat(batches).extracting(LogBatch::logGroup).containsExactly("c");
    }

    @Test
    void a_consumer_that_writes_into_an_excluded_group_ends() {
        put(b -> b.selectionCriteria("LogGroupName NOT IN [\"/aws/lambda/shipper\"]"));
        world.logs.createLogGroup(b -> b.logGroupName("/aws/lambda/shipper"));
        world.logs.createLogStream(b -> b.logGroupName("/aws/lambda/shipper").logStreamName("s"));
        world.aws.logTarget(LAMBDA).subscriber(batch -> {
            batches.add(batch);
            world.logs.putLogEvents(b -> b.logGroupName("/aws/lambda/shipper")
                    .logStreamName("s")
                    .logEvents(LogsWorld.event(world.now(), "ERROR shipped")));
        });

        world.putLines("ERROR");

        assertThat(batches).hasSize(1);
    }

    @Test
    void a_policy_comes_beside_the_filters_of_a_group_and_no_longer_once_it_is_deleted() {
        put(b -> {});
        world.logs.putSubscriptionFilter(
                b -> b.logGroupName("/app").filterName("own").filterPattern("").destinationArn(LAMBDA));
        world.aws.logTarget(LAMBDA).subscriber(batches::add);

        world.putLines("ERROR");
        world.logs.deleteAccountPolicy(b -> b.policyName("all").policyType(PolicyType.SUBSCRIPTION_FILTER_POLICY));
        world.putLines("ERROR");

        assertThat(batches)
                .extracting(batch -> batch.subscriptionFilters().get(0))
                .containsExactly("own", "all", "own");
    }

    @Test
    void a_snapshot_brings_a_policy_back() {
        put(b -> {});
        Drydock other = Drydock.create();

        other.restore(world.aws.snapshot());
        other.logTarget(LAMBDA).subscriber(batches::add);
        other.logs()
                .putLogEvents(b ->
                        b.logGroupName("/app").logStreamName("web").logEvents(LogsWorld.event(world.now(), "ERROR")));

        assertThat(batches).hasSize(1);
    }

    @Test
    void there_is_one_subscription_of_an_account() {
        put(b -> {});

        world.assertRefused(
                () -> put(b -> b.policyName("second")), "LimitExceededException", "Resource limit exceeded.");
        put(b -> b.selectionCriteria("LogGroupName NOT IN []"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LogGroupName IN [\"a\"]",
                "LogGroupName != \"a\"",
                "LogGroupNamePrefix NOT IN [\"a\"]",
                "LogGroupName NOT IN [\"a\"] AND LogGroupName NOT IN [\"b\"]",
                "LogGroupName NOT IN"
            })
    void a_subscription_can_exclude_groups_by_name_alone(String criteria) {
        world.assertRefused(
                () -> put(b -> b.selectionCriteria(criteria)),
                INVALID,
                "The selectionCriteria are not valid for SUBSCRIPTION_FILTER_POLICY.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "{}",
                "{\"DestinationArn\":7}",
                "{\"DestinationArn\":\"arn:aws:lambda:us-east-1:123456789012:function:f\",\"Distribution\":\"Even\"}",
                "{\"DestinationArn\":\"arn:aws:lambda:us-east-1:123456789012:function:f\",\"Other\":\"x\"}"
            })
    void a_subscription_names_its_target(String document) {
        world.assertRefused(
                () -> put(b -> b.policyDocument(document)),
                INVALID,
                "The policyDocument is not valid for SUBSCRIPTION_FILTER_POLICY.");
    }

    @Test
    void targets_and_patterns_are_checked_as_those_of_filters_are() {
        world.assertRefused(
                () -> put(b -> b.policyDocument(
                        "{\"DestinationArn\":\"arn:aws:firehose:us-east-1:123456789012:deliverystream/d\"}")),
                INVALID,
                "destinationArn for vendor firehose cannot be used without roleArn");
        world.assertRefused(
                () -> put(b -> b.policyDocument("{\"DestinationArn\":\"" + LAMBDA + "\",\"FilterPattern\":\"{ $.a\"}")),
                INVALID,
                "If a filter pattern starts with '{' it must end with '}'");
    }

    @Test
    void a_name_of_aws_and_a_document_without_end_are_refused() {
        world.assertRefused(
                () -> put(b -> b.policyName("aws/mine")), INVALID, "Names of account policies cannot start with aws/.");
        world.assertRefused(
                () -> put(b -> b.policyDocument(" ".repeat(30_721))),
                INVALID,
                "The policyDocument can have at most 30720 characters.");
    }

    @Test
    void what_there_is_not_cannot_be_deleted() {
        world.assertRefused(
                () -> world.logs.deleteAccountPolicy(
                        b -> b.policyName("gone").policyType(PolicyType.FIELD_INDEX_POLICY)),
                "ResourceNotFoundException",
                "Policy with name [gone] does not exist.");
    }

    @ParameterizedTest
    @CsvSource({
        "DATA_PROTECTION_POLICY, data protection",
        "TRANSFORMER_POLICY, log transformers",
        "RETENTION_POLICY, retention by account policies",
    })
    void types_that_would_be_seen_are_refused_by_name(String type, String what) {
        assertThatThrownBy(() -> put(b -> b.policyType(type)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "Drydock does not simulate " + what + ", which policyType of logs:PutAccountPolicy asks for");
    }

    @Test
    void index_policies_are_checked_and_kept() {
        AccountPolicy put = put(b -> b.policyType(PolicyType.FIELD_INDEX_POLICY)
                .policyDocument("{\"Fields\":[\"a\"],\"FieldsV2\":{\"b\":{\"type\":\"FACET\"}}}")
                .selectionCriteria("LogGroupNamePrefix = \"/ecs/\""));

        assertThat(described(PolicyType.FIELD_INDEX_POLICY)).containsExactly(put);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Fields\":[]}",
                "{\"Fields\":[7]}",
                "{\"Fields\":[\"a\"],\"FieldsV2\":{\"a\":{\"type\":\"FACET\"}}}",
                "{\"FieldsV2\":{\"a\":{\"type\":\"OTHER\"}}}"
            })
    void index_policies_name_fields(String document) {
        world.assertRefused(
                () -> put(b -> b.policyType(PolicyType.FIELD_INDEX_POLICY).policyDocument(document)),
                INVALID,
                "The policyDocument is not valid for FIELD_INDEX_POLICY.");
    }

    @Test
    void there_are_twenty_index_policies_at_most() {
        for (int i = 0; i < 20; i++) {
            String name = "i" + i;
            put(b -> b.policyName(name)
                    .policyType(PolicyType.FIELD_INDEX_POLICY)
                    .policyDocument("{\"Fields\":[\"a\"]}"));
        }

        world.assertRefused(
                () -> put(b -> b.policyType(PolicyType.FIELD_INDEX_POLICY).policyDocument("{\"Fields\":[\"a\"]}")),
                "LimitExceededException",
                "Resource limit exceeded.");
    }

    @Test
    void linked_accounts_are_refused_by_name() {
        assertThatThrownBy(() -> world.logs.describeAccountPolicies(
                        b -> b.policyType(PolicyType.FIELD_INDEX_POLICY).accountIdentifiers("210987654321")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("linked accounts");
    }
}
