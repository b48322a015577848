package dev.drydock.internal.logs.group;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.logs.LogsWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupSummary;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class LogGroupOperationsTest {

    private final LogsWorld world = new LogsWorld();
    private final CloudWatchLogsClient logs = world.logs;

    private void create(String... names) {
        for (String name : names) {
            logs.createLogGroup(b -> b.logGroupName(name));
        }
    }

    private static List<String> names(List<LogGroup> groups) {
        return groups.stream().map(LogGroup::logGroupName).toList();
    }

    private LogGroup described() {
        return logs.describeLogGroups(b -> b.logGroupNamePrefix(GROUP))
                .logGroups()
                .get(0);
    }

    // ---- CreateLogGroup and DeleteLogGroup

    @Test
    void a_new_group_is_described_with_aws_defaults() {
        LogGroup group = described();

        assertThat(group)
                .isEqualTo(LogGroup.builder()
                        .logGroupName(GROUP)
                        .arn(ARN + ":*")
                        .logGroupArn(ARN)
                        .creationTime(world.now())
                        .logGroupClass(LogGroupClass.STANDARD)
                        .metricFilterCount(0)
                        .storedBytes(0L)
                        .deletionProtectionEnabled(false)
                        .build());
    }

    @Test
    void what_a_group_was_created_with_is_described() {
        String key = "arn:aws:kms:us-east-1:123456789012:key/1";
        logs.createLogGroup(b -> b.logGroupName("audit")
                .kmsKeyId(key)
                .logGroupClass(LogGroupClass.INFREQUENT_ACCESS)
                .deletionProtectionEnabled(true)
                .tags(Map.of("team", "web")));

        LogGroup group = logs.describeLogGroups(b -> b.logGroupNamePrefix("audit"))
                .logGroups()
                .get(0);

        assertThat(group.kmsKeyId()).isEqualTo(key);
        assertThat(group.logGroupClass()).isEqualTo(LogGroupClass.INFREQUENT_ACCESS);
        assertThat(group.deletionProtectionEnabled()).isTrue();
        assertThat(logs.listTagsForResource(b -> b.resourceArn(group.logGroupArn()))
                        .tags())
                .containsExactly(Map.entry("team", "web"));
    }

    static Stream<Arguments> badNames() {
        return Stream.of(
                Arguments.of(
                        "x".repeat(513),
                        "Invalid LogGroup or LogStream, both must have length less than or equal to 512."),
                Arguments.of("aws/lambda/f", "Log groups starting with AWS/ are reserved for AWS."),
                Arguments.of(
                        "a b",
                        "1 validation error detected: Value 'a b' at 'logGroupName' failed to satisfy constraint: Member"
                                + " must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+"));
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void a_bad_name_is_refused(String name, String message) {
        world.assertRefused(() -> create(name), "InvalidParameterException", message);
    }

    @Test
    void a_group_cannot_be_created_twice_and_the_exception_is_typed() {
        world.assertRefused(
                () -> create(GROUP), "ResourceAlreadyExistsException", "The specified log group already exists");
        assertThatThrownBy(() -> create(GROUP)).isInstanceOf(ResourceAlreadyExistsException.class);
    }

    @Test
    void a_key_that_is_none_is_refused() {
        world.assertRefused(
                () -> logs.createLogGroup(b -> b.logGroupName("g").kmsKeyId("my-key")),
                "InvalidParameterException",
                "The specified KMS Key Id could not be found. 'g'");
    }

    @Test
    void a_deleted_group_takes_its_streams_and_events_with_it() {
        world.putLines("hello");
        logs.deleteLogGroup(b -> b.logGroupName(GROUP));
        create(GROUP);

        assertThat(logs.describeLogStreams(b -> b.logGroupName(GROUP)).logStreams())
                .isEmpty();
    }

    @Test
    void a_protected_group_and_its_streams_cannot_be_deleted_until_protection_ends() {
        logs.putLogGroupDeletionProtection(b -> b.logGroupIdentifier(ARN).deletionProtectionEnabled(true));
        String message = "The specified log group has deletion protection enabled. Disable deletion protection before"
                + " deleting the log group.";

        world.assertRefused(() -> logs.deleteLogGroup(b -> b.logGroupName(GROUP)), "ValidationException", message);
        world.assertRefused(
                () -> logs.deleteLogStream(b -> b.logGroupName(GROUP).logStreamName(STREAM)),
                "ValidationException",
                message);

        logs.putLogGroupDeletionProtection(b -> b.logGroupIdentifier(GROUP).deletionProtectionEnabled(false));
        logs.deleteLogGroup(b -> b.logGroupName(GROUP));

        assertThat(logs.describeLogGroups().logGroups()).isEmpty();
    }

    @Test
    void an_unknown_group_is_refused_everywhere() {
        String message = "The specified log group does not exist.";
        String code = "ResourceNotFoundException";

        world.assertRefused(() -> logs.deleteLogGroup(b -> b.logGroupName("no")), code, message);
        world.assertRefused(() -> logs.deleteRetentionPolicy(b -> b.logGroupName("no")), code, message);
        world.assertRefused(
                () -> logs.putRetentionPolicy(b -> b.logGroupName("no").retentionInDays(1)), code, message);
        world.assertRefused(() -> logs.describeLogStreams(b -> b.logGroupName("no")), code, message);
        world.assertRefused(() -> logs.createLogStream(b -> b.logGroupName("no").logStreamName("s")), code, message);
        world.assertRefused(() -> logs.filterLogEvents(b -> b.logGroupName("no")), code, message);
        world.assertRefused(
                () -> logs.getLogEvents(b -> b.logGroupIdentifier(ARN + "2").logStreamName("s")), code, message);
    }

    @Test
    void an_unknown_group_carries_the_names_that_exist() {
        assertThatThrownBy(() -> logs.deleteLogGroup(b -> b.logGroupName("no")))
                .isInstanceOf(ResourceNotFoundException.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()[0]).hasMessage("Log groups in us-east-1: /app"));
    }

    @Test
    void regions_and_accounts_have_groups_of_their_own() {
        assertThat(world.aws.region("eu-west-1").logs().describeLogGroups().logGroups())
                .isEmpty();
        assertThat(world.aws.account("210987654321").logs().describeLogGroups().logGroups())
                .isEmpty();
    }

    // ---- DescribeLogGroups

    @Test
    void groups_are_listed_in_ascii_order() {
        create("b", "B", "a", "_", "/b");

        assertThat(names(logs.describeLogGroups().logGroups())).containsExactly("/app", "/b", "B", "_", "a", "b");
    }

    @Test
    void groups_are_selected_by_prefix_pattern_class_and_identifier() {
        create("/app/web", "/sys/web");
        logs.createLogGroup(b -> b.logGroupName("rare").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));

        assertThat(names(logs.describeLogGroups(b -> b.logGroupNamePrefix("/app"))
                        .logGroups()))
                .containsExactly("/app", "/app/web");
        assertThat(names(logs.describeLogGroups(b -> b.logGroupNamePattern("web"))
                        .logGroups()))
                .containsExactly("/app/web", "/sys/web");
        assertThat(logs.describeLogGroups(b -> b.logGroupNamePattern("WEB")).logGroups())
                .isEmpty();
        assertThat(names(logs.describeLogGroups(b -> b.logGroupClass(LogGroupClass.INFREQUENT_ACCESS))
                        .logGroups()))
                .containsExactly("rare");
        assertThat(names(logs.describeLogGroups(b -> b.logGroupIdentifiers(ARN, "rare", "no"))
                        .logGroups()))
                .containsExactly("/app", "rare");
    }

    @Test
    void what_a_pattern_finds_lacks_two_members() {
        LogGroup group = logs.describeLogGroups(b -> b.logGroupNamePattern("app"))
                .logGroups()
                .get(0);

        assertThat(group.storedBytes()).isNull();
        assertThat(group.deletionProtectionEnabled()).isNull();
        assertThat(group.logGroupArn()).isEqualTo(ARN);
    }

    @Test
    void groups_of_linked_accounts_are_refused_by_name() {
        assertThatThrownBy(() -> logs.describeLogGroups(
                        b -> b.includeLinkedAccounts(true).accountIdentifiers("123456789012", "210987654321")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("linked accounts");
        assertThatThrownBy(() ->
                        logs.listLogGroups(b -> b.includeLinkedAccounts(true).accountIdentifiers("210987654321")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("linked accounts");
        assertThat(logs.describeLogGroups(b -> b.includeLinkedAccounts(true)).logGroups())
                .hasSize(1);
        assertThat(logs.describeLogGroups(b -> b.includeLinkedAccounts(true).accountIdentifiers("123456789012"))
                        .logGroups())
                .hasSize(1);
    }

    static Stream<Arguments> badSelections() {
        return Stream.of(
                Arguments.of(
                        DescribeLogGroupsRequest.builder()
                                .logGroupNamePrefix("a")
                                .logGroupNamePattern("b"),
                        "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters."),
                Arguments.of(
                        DescribeLogGroupsRequest.builder()
                                .logGroupNamePrefix("a")
                                .logGroupIdentifiers("b"),
                        "logGroupIdentifiers can be combined with includeLinkedAccounts only."),
                Arguments.of(
                        DescribeLogGroupsRequest.builder().limit(51),
                        "1 validation error detected: Value '51' at 'limit' failed to satisfy constraint: Member must"
                                + " have value less than or equal to 50"),
                Arguments.of(
                        DescribeLogGroupsRequest.builder().limit(0),
                        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must"
                                + " have value greater than or equal to 1"));
    }

    @ParameterizedTest
    @MethodSource("badSelections")
    void a_bad_selection_is_refused(DescribeLogGroupsRequest.Builder request, String message) {
        world.assertRefused(() -> logs.describeLogGroups(request.build()), "InvalidParameterException", message);
    }

    @Test
    void groups_come_in_pages_of_fifty_that_survive_changes() {
        for (int i = 100; i < 160; i++) {
            create("g" + i);
        }

        var first = logs.describeLogGroups();
        logs.deleteLogGroup(b -> b.logGroupName("g148"));
        create("g000");
        var second = logs.describeLogGroups(b -> b.nextToken(first.nextToken()));

        assertThat(first.logGroups()).hasSize(50);
        assertThat(names(second.logGroups()))
                .startsWith("g149")
                .endsWith("g159")
                .hasSize(11);
        assertThat(second.nextToken()).isNull();
        assertThat(logs.describeLogGroupsPaginator(b -> b.limit(7)).logGroups()).hasSize(61);
    }

    // ---- PutRetentionPolicy and DeleteRetentionPolicy

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 365, 3653})
    void a_retention_is_shown_until_it_is_deleted(int days) {
        logs.putRetentionPolicy(b -> b.logGroupName(GROUP).retentionInDays(days));

        assertThat(described().retentionInDays()).isEqualTo(days);

        logs.deleteRetentionPolicy(b -> b.logGroupName(GROUP));
        logs.deleteRetentionPolicy(b -> b.logGroupName(GROUP));

        assertThat(described().retentionInDays()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2", "0", "-1", "4000"})
    void other_retentions_are_refused(int days) {
        world.assertRefused(
                () -> logs.putRetentionPolicy(b -> b.logGroupName(GROUP).retentionInDays(days)),
                "InvalidParameterException",
                "1 validation error detected: Value '" + days + "' at 'retentionInDays' failed to satisfy constraint:"
                        + " Member must satisfy enum value set: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400,"
                        + " 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]");
    }

    @Test
    void stored_bytes_are_messages_in_utf8_and_26_each() {
        world.putLines("abc", "ü€😀");

        assertThat(described().storedBytes()).isEqualTo(3 + 26 + 9 + 26);
    }

    @Test
    void the_asynchronous_client_sees_the_same_groups() {
        assertThat(names(world.aws.logsAsync().describeLogGroups().join().logGroups()))
                .containsExactly(GROUP);
        assertThat(world.aws.logsAsync().deleteLogGroup(b -> b.logGroupName("no")))
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableThat()
                .withCauseInstanceOf(ResourceNotFoundException.class);
    }

    // ---- ListLogGroups

    @ParameterizedTest
    @CsvSource({
        "rod, '/app-prod,/prod/web'",
        "^/prod, /prod/web",
        "^/prod|staging, '/prod/web,/staging'",
        "'^/staging|app-', '/app-prod,/staging'",
        "PROD, ''"
    })
    void groups_are_listed_by_up_to_five_texts(String pattern, String expected) {
        create("/prod/web", "/app-prod", "/staging");

        assertThat(logs.listLogGroups(b -> b.logGroupNamePattern(pattern)).logGroups().stream()
                        .map(LogGroupSummary::logGroupName)
                        .collect(Collectors.joining(",")))
                .isEqualTo(expected);
    }

    @Test
    void a_listed_group_has_a_name_an_arn_and_a_class() {
        logs.createLogGroup(b -> b.logGroupName("rare").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));

        assertThat(logs.listLogGroups(b -> b.limit(1))).satisfies(page -> {
            assertThat(page.nextToken()).isNotNull();
            assertThat(page.logGroups())
                    .containsExactly(LogGroupSummary.builder()
                            .logGroupName(GROUP)
                            .logGroupArn(ARN)
                            .logGroupClass(LogGroupClass.STANDARD)
                            .build());
        });
        assertThat(logs.listLogGroups(b -> b.logGroupClass(LogGroupClass.INFREQUENT_ACCESS))
                        .logGroups())
                .extracting(LogGroupSummary::logGroupName)
                .containsExactly("rare");
    }

    @Test
    void a_page_lists_fifty_groups_unless_it_is_asked_for_up_to_a_thousand() {
        create(IntStream.range(0, 60).mapToObj(i -> "/many/" + i).toArray(String[]::new));

        assertThat(logs.listLogGroups(b -> b.logGroupNamePattern("/many")).logGroups())
                .hasSize(50);
        assertThat(logs.listLogGroups(b -> b.logGroupNamePattern("/many").limit(1_000))
                        .logGroups())
                .hasSize(60);
    }

    @Test
    void groups_are_not_listed_by_what_is_not_simulated() {
        assertThatThrownBy(() -> logs.listLogGroups(b -> b.fieldIndexNames("level")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("field indexes")
                .hasMessageContaining("ListLogGroups");
    }
}
