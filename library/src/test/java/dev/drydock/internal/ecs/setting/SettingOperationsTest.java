package dev.drydock.internal.ecs.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Refusals;
import dev.drydock.Snapshot;
import dev.drydock.internal.world.WorldImage;
import dev.drydock.time.TimeMode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.Setting;
import software.amazon.awssdk.services.ecs.model.SettingName;

class SettingOperationsTest {

    private static final String ROOT = "arn:aws:iam::123456789012:root";
    private static final String CALLER = "arn:aws:iam::123456789012:user/drydock";
    private static final String ROLE = "arn:aws:iam::123456789012:role/deployer";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    private void refuses(ThrowingCallable call, String code, String text) {
        Refusals.assertRefused(aws, call, code, text);
    }

    private static String words(Setting setting) {
        return setting.nameAsString() + "=" + setting.value() + " " + setting.typeAsString() + " "
                + setting.principalArn();
    }

    private List<Setting> effective() {
        return ecs
                .listAccountSettingsPaginator(ListAccountSettingsRequest.builder()
                        .effectiveSettings(true)
                        .build())
                .settings()
                .stream()
                .toList();
    }

    /**
     * Each account setting that there is.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html">Access
     *     Amazon ECS features with account settings</a>
     */
    @ParameterizedTest
    @CsvSource({
        "serviceLongArnFormat, enabled, user",
        "taskLongArnFormat, enabled, user",
        "containerInstanceLongArnFormat, enabled, user",
        "awsvpcTrunking, disabled, user",
        "containerInsights, disabled, user",
        "dualStackIPv6, enabled, user",
        "fargateFIPSMode, disabled, user",
        "tagResourceAuthorization, on, user",
        "fargateTaskRetirementWaitPeriod, 7, user",
        "guardDutyActivate, off, aws_managed",
        "defaultLogDriverMode, non-blocking, user",
        "fargateEventWindows, disabled, user"
    })
    void a_setting_that_nobody_has_made_has_a_default(String name, String value, String type) {
        assertThat(effective())
                .extracting(SettingOperationsTest::words)
                .contains(name + "=" + value + " " + type + " " + ROOT);
    }

    @ParameterizedTest
    @CsvSource({
        "serviceLongArnFormat, enabled",
        "taskLongArnFormat, enabled",
        "containerInstanceLongArnFormat, enabled",
        "awsvpcTrunking, enabled",
        "awsvpcTrunking, disabled",
        "containerInsights, enhanced",
        "containerInsights, enabled",
        "dualStackIPv6, disabled",
        "defaultLogDriverMode, blocking"
    })
    void a_setting_is_the_callers_own(String name, String value) {
        Setting put = ecs.putAccountSetting(b -> b.name(name).value(value)).setting();

        assertThat(words(put)).isEqualTo(name + "=" + value + " user " + CALLER);
        assertThat(ecs.listAccountSettings().settings()).containsExactly(put);
        assertThat(effective()).contains(put);
    }

    @ParameterizedTest
    @CsvSource({
        "fargateFIPSMode, enabled",
        "tagResourceAuthorization, off",
        "fargateTaskRetirementWaitPeriod, 0",
        "fargateTaskRetirementWaitPeriod, 14",
        "fargateEventWindows, enabled"
    })
    void some_settings_are_the_whole_accounts_whoever_makes_them(String name, String value) {
        Setting put = ecs.putAccountSetting(b -> b.name(name).value(value)).setting();

        assertThat(words(put)).isEqualTo(name + "=" + value + " user " + ROOT);
        assertThat(ecs.listAccountSettings().settings()).isEmpty();
        assertThat(effective()).contains(put);
    }

    @Test
    void a_default_holds_for_whoever_has_not_chosen() {
        ecs.putAccountSetting(b -> b.name("containerInsights").value("enabled").principalArn(ROLE));

        Setting put = ecs.putAccountSettingDefault(
                        b -> b.name("containerInsights").value("enhanced"))
                .setting();

        assertThat(put.principalArn()).isEqualTo(ROOT);
        assertThat(ecs.listAccountSettings(b -> b.name("containerInsights").effectiveSettings(true))
                        .settings())
                .containsExactly(put);
        assertThat(ecs.listAccountSettings(b -> b.name("containerInsights")
                                .effectiveSettings(true)
                                .principalArn(ROLE))
                        .settings())
                .extracting(SettingOperationsTest::words)
                .containsExactly("containerInsights=enabled user " + ROLE);
    }

    @Test
    void without_effective_settings_only_those_made_by_the_principal_itself_are_listed() {
        ecs.putAccountSettingDefault(b -> b.name("containerInsights").value("enhanced"));

        assertThat(ecs.listAccountSettings().settings()).isEmpty();
        assertThat(ecs.listAccountSettings(b -> b.principalArn(ROOT)).settings())
                .extracting(Setting::value)
                .containsExactly("enhanced");
    }

    @Test
    void a_deleted_setting_goes_back_to_the_default() {
        ecs.putAccountSetting(b -> b.name("containerInsights").value("enabled"));

        Setting deleted =
                ecs.deleteAccountSetting(b -> b.name("containerInsights")).setting();

        assertThat(words(deleted)).isEqualTo("containerInsights=enabled user " + CALLER);
        assertThat(ecs.listAccountSettings().settings()).isEmpty();
        assertThat(ecs.deleteAccountSetting(b -> b.name("containerInsights"))
                        .setting()
                        .value())
                .isEqualTo("disabled");
    }

    @Test
    void settings_are_listed_by_name_value_and_page() {
        ecs.putAccountSetting(b -> b.name("awsvpcTrunking").value("enabled"));
        ecs.putAccountSetting(b -> b.name("containerInsights").value("enabled"));

        assertThat(ecs.listAccountSettings(b -> b.name("awsvpcTrunking").value("enabled"))
                        .settings())
                .extracting(Setting::name)
                .containsExactly(SettingName.AWSVPC_TRUNKING);
        assertThat(ecs.listAccountSettings(b -> b.name("awsvpcTrunking").value("disabled"))
                        .settings())
                .isEmpty();
        assertThat(ecs.listAccountSettings(b -> b.effectiveSettings(true)))
                .satisfies(first -> assertThat(first.settings()).hasSize(10))
                .satisfies(first -> assertThat(first.nextToken()).isNotBlank());
        assertThat(effective()).hasSize(12).extracting(Setting::nameAsString).isSorted();
    }

    /** Requests that are refused; nothing changes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "containerInsights | ENABLED | Invalid setting 'value'",
                "containerInsights | on | Invalid setting 'value'",
                "awsvpcTrunking | enhanced | Invalid setting 'value'",
                "fargateTaskRetirementWaitPeriod | 3 | Invalid setting 'value'",
                "tagResourceAuthorization | enabled | Invalid setting 'value'",
                "defaultLogDriverMode | nonblocking | Invalid setting 'value'",
                "serviceLongArnFormat | disabled | Invalid setting 'value'",
                "taskLongArnFormat | disabled | Invalid setting 'value'",
                "containerInstanceLongArnFormat | disabled | Invalid setting 'value'",
                "guardDutyActivate | on | The setting guardDutyActivate is managed by AWS and cannot be changed.",
            })
    void what_cannot_be_set_is_refused(String name, String value, String text) {
        refuses(() -> ecs.putAccountSetting(b -> b.name(name).value(value)), "InvalidParameterException", text);
        refuses(() -> ecs.putAccountSettingDefault(b -> b.name(name).value(value)), "InvalidParameterException", text);
    }

    @Test
    void an_unknown_name_is_refused_with_the_names_there_are() {
        String text = "unknown should be one of [serviceLongArnFormat,taskLongArnFormat,containerInstanceLongArnFormat,"
                + "awsvpcTrunking,containerInsights,dualStackIPv6,fargateFIPSMode,tagResourceAuthorization,"
                + "fargateTaskRetirementWaitPeriod,guardDutyActivate,defaultLogDriverMode,fargateEventWindows]";

        refuses(() -> ecs.putAccountSetting(b -> b.name("x").value("enabled")), "InvalidParameterException", text);
        refuses(
                () -> ecs.putAccountSettingDefault(b -> b.name("x").value("enabled")),
                "InvalidParameterException",
                text);
        refuses(() -> ecs.deleteAccountSetting(b -> b.name("x")), "InvalidParameterException", text);
        refuses(() -> ecs.listAccountSettings(b -> b.name("x")), "InvalidParameterException", text);
    }

    @ParameterizedTest
    @CsvSource({
        "drydock",
        "arn:aws:iam::210987654321:user/drydock",
        "arn:aws:iam::123456789012:group/all",
        "arn:aws:iam::123456789012:user/",
        "arn:aws:ecs:us-east-1:123456789012:cluster/prod"
    })
    void a_principal_is_a_user_a_role_or_root_of_the_account(String principal) {
        String text = "Invalid principalArn: " + principal;

        refuses(
                () -> ecs.putAccountSetting(
                        b -> b.name("awsvpcTrunking").value("enabled").principalArn(principal)),
                "InvalidParameterException",
                text);
        refuses(
                () -> ecs.deleteAccountSetting(b -> b.name("awsvpcTrunking").principalArn(principal)),
                "InvalidParameterException",
                text);
        refuses(() -> ecs.listAccountSettings(b -> b.principalArn(principal)), "InvalidParameterException", text);
    }

    @Test
    void a_listing_by_value_needs_a_name_and_pages_hold_ten() {
        refuses(
                () -> ecs.listAccountSettings(b -> b.value("enabled")),
                "InvalidParameterException",
                "name must be specified when value is specified.");
        refuses(
                () -> ecs.listAccountSettings(b -> b.maxResults(11)),
                "InvalidParameterException",
                "maxResults must be between 1 and 10.");
    }

    @Test
    void new_clusters_are_watched_as_the_account_setting_says_unless_they_say_otherwise() {
        ecs.createCluster(b -> b.clusterName("before"));
        ecs.putAccountSetting(b -> b.name("containerInsights").value("enhanced"));

        assertThat(ecs.createCluster(b -> b.clusterName("after")).cluster().settings())
                .extracting(ClusterSetting::value)
                .containsExactly("enhanced");
        assertThat(ecs.createCluster(b -> b.clusterName("other")
                                .settings(s -> s.name("containerInsights").value("enabled")))
                        .cluster()
                        .settings())
                .extracting(ClusterSetting::value)
                .containsExactly("enabled");
        assertThat(ecs.describeClusters(b -> b.clusters("before").includeWithStrings("SETTINGS"))
                        .clusters()
                        .get(0)
                        .settings())
                .extracting(ClusterSetting::value)
                .containsExactly("disabled");
    }

    @Test
    void settings_are_kept_by_snapshots_and_by_account_and_region() {
        ecs.putAccountSetting(b -> b.name("containerInsights").value("enhanced"));
        WorldImage before = Inside.image(aws);
        Snapshot snapshot = aws.snapshot();

        ecs.deleteAccountSetting(b -> b.name("containerInsights"));
        aws.restore(snapshot);

        assertThat(Inside.image(aws)).isEqualTo(before);
        assertThat(aws.region("eu-west-1").ecs().listAccountSettings().settings())
                .isEmpty();
    }
}
