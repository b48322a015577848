package dev.drydock.internal.ecs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandLogging;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Tag;

class ClusterOperationsTest {

    private static final String PROD = "arn:aws:ecs:us-east-1:123456789012:cluster/prod";

    private static final String NO_PLACE_TO_LOG_TO =
            "A CloudWatch log group name or S3 bucket name must be specified when"
                    + " overriding the default log configuration.";

    private final Drydock aws = Drydock.create();
    private final EcsClient ecs = aws.ecs();

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static ClusterSetting insights(String value) {
        return ClusterSetting.builder().name("containerInsights").value(value).build();
    }

    private static void assertRefused(ThrowingCallable call, Class<? extends EcsException> type, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(type)
                .satisfies(thrown -> assertThat(
                                ((AwsServiceException) thrown).awsErrorDetails().errorMessage())
                        .isEqualTo(message));
    }

    // ---- CreateCluster

    @Test
    void a_new_cluster_is_active_and_empty() {
        Cluster created = ecs.createCluster(b -> b.clusterName("prod")).cluster();

        assertThat(created.clusterArn()).isEqualTo(PROD);
        assertThat(created.status()).isEqualTo("ACTIVE");
        assertThat(created.registeredContainerInstancesCount()).isZero();
        assertThat(created.runningTasksCount()).isZero();
        assertThat(created.pendingTasksCount()).isZero();
        assertThat(created.activeServicesCount()).isZero();
        assertThat(created.settings()).containsExactly(insights("disabled"));
        assertThat(created.hasStatistics()).isTrue();
        assertThat(created.hasTags()).isTrue();
        assertThat(created.hasCapacityProviders()).isTrue();
        assertThat(created.hasDefaultCapacityProviderStrategy()).isTrue();
    }

    @Test
    void a_cluster_without_a_name_is_called_default() {
        assertThat(ecs.createCluster().cluster().clusterName()).isEqualTo("default");
    }

    @Test
    void creating_an_active_cluster_again_gives_the_same_one() {
        ecs.createCluster(b -> b.clusterName("prod").settings(insights("enhanced")));

        Cluster again = ecs.createCluster(b -> b.clusterName("prod")).cluster();

        assertThat(again.settings()).containsExactly(insights("enhanced"));
        assertThat(ecs.listClusters().clusterArns()).containsExactly(PROD);
    }

    @Test
    void creating_an_active_cluster_with_other_arguments_is_refused() {
        ecs.createCluster(b -> b.clusterName("prod"));

        assertRefused(
                () -> ecs.createCluster(b -> b.clusterName("prod").settings(insights("enabled"))),
                InvalidParameterException.class,
                "Arguments on this idempotent request are inconsistent with arguments used in previous request(s).");
    }

    @Test
    void a_deleted_cluster_comes_back_under_its_arn() {
        ecs.createCluster(b -> b.clusterName("prod").tags(tag("team", "web")));
        ecs.deleteCluster(b -> b.cluster("prod"));

        Cluster again = ecs.createCluster(b -> b.clusterName("prod")).cluster();

        assertThat(again.clusterArn()).isEqualTo(PROD);
        assertThat(again.status()).isEqualTo("ACTIVE");
        assertThat(again.tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ünlaut", "a/b", "semi;colon"})
    void a_name_with_other_characters_is_refused(String name) {
        assertRefused(
                () -> ecs.createCluster(b -> b.clusterName(name)),
                InvalidParameterException.class,
                "ClusterName must match ^[a-zA-Z0-9\\-_]{1,255}$, but was " + name);
    }

    @Test
    void a_name_of_256_characters_is_refused_and_one_of_255_is_not() {
        assertThatThrownBy(() -> ecs.createCluster(b -> b.clusterName("x".repeat(256))))
                .isInstanceOf(InvalidParameterException.class);
        assertThat(ecs.createCluster(b -> b.clusterName("x".repeat(255)))
                        .cluster()
                        .clusterName())
                .hasSize(255);
    }

    @Test
    void a_setting_has_one_of_three_values() {
        assertRefused(
                () -> ecs.createCluster(b -> b.settings(insights("on"))),
                InvalidParameterException.class,
                "Invalid setting 'value'");
    }

    @Test
    void fargate_capacity_providers_can_be_associated_and_be_the_default_strategy() {
        Cluster created = ecs.createCluster(b -> b.clusterName("prod")
                        .capacityProviders("FARGATE", "FARGATE_SPOT")
                        .defaultCapacityProviderStrategy(
                                s -> s.capacityProvider("FARGATE_SPOT").weight(3),
                                s -> s.capacityProvider("FARGATE").base(1)))
                .cluster();

        assertThat(created.capacityProviders()).containsExactly("FARGATE", "FARGATE_SPOT");
        assertThat(created.defaultCapacityProviderStrategy())
                .extracting(each -> each.capacityProvider() + " " + each.weight() + " " + each.base())
                .containsExactly("FARGATE_SPOT 3 0", "FARGATE 0 1");
    }

    @Test
    void an_unknown_capacity_provider_is_refused() {
        assertRefused(
                () -> ecs.createCluster(b -> b.capacityProviders("fleet")),
                InvalidParameterException.class,
                "The specified capacity provider 'fleet' was not found.");
    }

    @Test
    void a_strategy_must_name_associated_providers() {
        assertThatThrownBy(() -> ecs.createCluster(b -> b.capacityProviders("FARGATE")
                        .defaultCapacityProviderStrategy(
                                s -> s.capacityProvider("FARGATE_SPOT").weight(1))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("cannot contain a capacity provider that is not associated with the cluster");
    }

    @Test
    void a_log_configuration_belongs_to_logging_override_and_to_no_other() {
        assertRefused(
                () -> ecs.createCluster(b -> b.configuration(
                        c -> c.executeCommandConfiguration(e -> e.logging(ExecuteCommandLogging.OVERRIDE)))),
                InvalidParameterException.class,
                NO_PLACE_TO_LOG_TO);
        assertRefused(
                () -> ecs.createCluster(b -> b.configuration(c -> c.executeCommandConfiguration(
                        e -> e.logging(ExecuteCommandLogging.DEFAULT).logConfiguration(l -> l.s3BucketName("logs"))))),
                InvalidParameterException.class,
                "You must set logging to 'OVERRIDE' when you supply a log configuration.");
    }

    @Test
    void a_log_configuration_that_names_neither_a_log_group_nor_a_bucket_is_none() {
        assertRefused(
                () -> ecs.createCluster(b -> b.configuration(c -> c.executeCommandConfiguration(
                        e -> e.logging(ExecuteCommandLogging.OVERRIDE).logConfiguration(l -> l.s3KeyPrefix("exec"))))),
                InvalidParameterException.class,
                NO_PLACE_TO_LOG_TO);
    }

    @Test
    void a_service_connect_namespace_is_shown_by_its_arn_and_shared_by_name() {
        String first = ecs.createCluster(b -> b.clusterName("one").serviceConnectDefaults(s -> s.namespace("internal")))
                .cluster()
                .serviceConnectDefaults()
                .namespace();
        String second = ecs.createCluster(
                        b -> b.clusterName("two").serviceConnectDefaults(s -> s.namespace("internal")))
                .cluster()
                .serviceConnectDefaults()
                .namespace();

        assertThat(first)
                .matches("arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-[0-9a-f]{16}")
                .isEqualTo(second);
    }

    // ---- DescribeClusters and ListClusters

    @Test
    void describing_without_names_means_the_default_cluster() {
        ecs.createCluster();
        ecs.createCluster(b -> b.clusterName("prod"));

        assertThat(ecs.describeClusters().clusters())
                .extracting(Cluster::clusterName)
                .containsExactly("default");
    }

    @Test
    void unknown_clusters_are_failures_and_not_an_error() {
        ecs.createCluster(b -> b.clusterName("prod"));

        DescribeClustersResponse described = ecs.describeClusters(b -> b.clusters("prod", "dev", PROD + "2"));

        assertThat(described.clusters()).extracting(Cluster::clusterName).containsExactly("prod");
        assertThat(described.failures())
                .extracting(each -> each.arn() + " " + each.reason())
                .containsExactly(
                        "arn:aws:ecs:us-east-1:123456789012:cluster/dev MISSING",
                        "arn:aws:ecs:us-east-1:123456789012:cluster/prod2 MISSING");
    }

    @Test
    void clusters_of_another_account_are_not_found_by_their_arn() {
        ecs.createCluster(b -> b.clusterName("prod"));

        assertThat(ecs.describeClusters(b -> b.clusters("arn:aws:ecs:us-east-1:210987654321:cluster/prod"))
                        .failures())
                .hasSize(1);
    }

    @Test
    void what_is_not_included_comes_back_empty() {
        ecs.createCluster(b -> b.clusterName("prod").tags(tag("team", "web")));

        Cluster plain = ecs.describeClusters(b -> b.clusters("prod")).clusters().get(0);
        Cluster whole = ecs.describeClusters(b ->
                        b.clusters("prod").include(ClusterField.TAGS, ClusterField.SETTINGS, ClusterField.STATISTICS))
                .clusters()
                .get(0);

        assertThat(plain.tags()).isEmpty();
        assertThat(plain.settings()).isEmpty();
        assertThat(plain.statistics()).isEmpty();
        assertThat(whole.tags()).containsExactly(tag("team", "web"));
        assertThat(whole.settings()).containsExactly(insights("disabled"));
        assertThat(whole.statistics())
                .extracting(KeyValuePair::name)
                .startsWith("runningEC2TasksCount", "runningFargateTasksCount")
                .hasSize(12);
    }

    @Test
    void more_than_a_hundred_clusters_cannot_be_described_at_once() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            names.add("c" + i);
        }

        assertRefused(
                () -> ecs.describeClusters(b -> b.clusters(names)),
                InvalidParameterException.class,
                "clusters can have at most 100 items.");
    }

    @Test
    void clusters_are_listed_in_pages() {
        for (int i = 0; i < 25; i++) {
            String name = "c" + i;
            ecs.createCluster(b -> b.clusterName(name));
        }

        assertThat(ecs.listClustersPaginator(b -> b.maxResults(10)).clusterArns())
                .hasSize(25)
                .doesNotHaveDuplicates();
        assertThat(ecs.listClusters(b -> b.maxResults(10)).nextToken()).isNotBlank();
        assertThat(ecs.listClusters().nextToken()).isNull();
    }

    @Test
    void a_token_of_somebody_elses_is_refused() {
        assertThatThrownBy(() -> ecs.listClusters(b -> b.nextToken("AAAA")))
                .isInstanceOf(InvalidParameterException.class);
    }

    // ---- DeleteCluster

    @Test
    void a_deleted_cluster_is_inactive_still_described_for_a_while_and_not_listed() {
        ecs.createCluster(b -> b.clusterName("prod"));

        Cluster deleted = ecs.deleteCluster(b -> b.cluster("prod")).cluster();

        assertThat(deleted.status()).isEqualTo("INACTIVE");
        assertThat(ecs.listClusters().clusterArns()).isEmpty();
        assertThat(ecs.describeClusters(b -> b.clusters("prod"))
                        .clusters()
                        .get(0)
                        .status())
                .isEqualTo("INACTIVE");

        aws.time().advance(Duration.ofMinutes(61));

        assertThat(ecs.describeClusters(b -> b.clusters("prod")).failures()).hasSize(1);
    }

    @Test
    void how_long_a_deleted_cluster_is_seen_can_be_set() {
        Drydock quick = Drydock.builder()
                .timings(Timings.realistic().with(Timing.INACTIVE_CLUSTER_VISIBLE, Duration.ofSeconds(5)))
                .build();
        quick.ecs().createCluster();
        quick.ecs().deleteCluster(b -> b.cluster("default"));

        quick.time().advance(Duration.ofSeconds(6));

        assertThat(quick.ecs().describeClusters().failures()).hasSize(1);
    }

    @Test
    void a_deleted_cluster_is_forgotten_by_every_operation_at_the_same_time_whether_or_not_anybody_looks() {
        ecs.createCluster(b -> b.clusterName("prod"));
        ecs.deleteCluster(b -> b.cluster("prod"));

        aws.time().advance(Duration.ofMinutes(61));

        assertRefused(
                () -> ecs.updateCluster(b -> b.cluster("prod")), ClusterNotFoundException.class, "Cluster not found.");
    }

    @ParameterizedTest
    @CsvSource({"prod, The referenced cluster was inactive.", "dev, Cluster not found."})
    void inactive_and_unknown_clusters_are_refused_everywhere(String cluster, String message) {
        ecs.createCluster(b -> b.clusterName("prod"));
        ecs.deleteCluster(b -> b.cluster("prod"));

        assertRefused(() -> ecs.deleteCluster(b -> b.cluster(cluster)), ClusterNotFoundException.class, message);
        assertRefused(() -> ecs.updateCluster(b -> b.cluster(cluster)), ClusterNotFoundException.class, message);
        assertRefused(
                () -> ecs.updateClusterSettings(b -> b.cluster(cluster).settings(insights("enabled"))),
                ClusterNotFoundException.class,
                message);
    }

    @Test
    void a_malformed_arn_is_refused_by_the_colon_it_lacks() {
        assertRefused(
                () -> ecs.describeClusters(b -> b.clusters("arn:aws:ecs:us-east-1:cluster/prod")),
                ClientException.class,
                "com.amazon.arn.ARNSyntaxException: Fifth colon (namespace/relative-id delimiter) not found:"
                        + " arn:aws:ecs:us-east-1:cluster/prod");
    }

    @Test
    void an_arn_of_something_else_is_refused_by_its_type() {
        assertRefused(
                () -> ecs.deleteCluster(b -> b.cluster("arn:aws:ecs:us-east-1:123456789012:service/prod/web")),
                InvalidParameterException.class,
                "Unsupported resource type: service");
    }

    // ---- UpdateCluster and UpdateClusterSettings

    @Test
    void an_update_changes_what_it_names_and_nothing_else() {
        ecs.createCluster(b -> b.clusterName("prod")
                .settings(insights("enabled"))
                .tags(tag("team", "web"))
                .serviceConnectDefaults(s -> s.namespace("internal")));

        Cluster updated = ecs.updateCluster(b -> b.cluster(PROD)
                        .configuration(c -> c.executeCommandConfiguration(e -> e.logging(ExecuteCommandLogging.NONE))))
                .cluster();

        assertThat(updated.configuration().executeCommandConfiguration().logging())
                .isEqualTo(ExecuteCommandLogging.NONE);
        assertThat(updated.settings()).containsExactly(insights("enabled"));
        assertThat(updated.tags()).containsExactly(tag("team", "web"));
        assertThat(updated.serviceConnectDefaults()).isNotNull();
    }

    @Test
    void an_empty_namespace_takes_the_service_connect_defaults_away() {
        ecs.createCluster(b -> b.clusterName("prod").serviceConnectDefaults(s -> s.namespace("internal")));

        Cluster updated = ecs.updateCluster(b -> b.cluster("prod").serviceConnectDefaults(s -> s.namespace("")))
                .cluster();

        assertThat(updated.serviceConnectDefaults()).isNull();
    }

    @Test
    void settings_can_be_changed_by_themselves() {
        ecs.createCluster(b -> b.clusterName("prod"));

        Cluster updated = ecs.updateClusterSettings(b -> b.cluster("prod").settings(insights("enhanced")))
                .cluster();

        assertThat(updated.settings()).containsExactly(insights("enhanced"));
    }

    // ---- accounts and regions

    @Test
    void accounts_and_regions_share_nothing_but_time() {
        ecs.createCluster(b -> b.clusterName("prod"));
        aws.region("eu-west-1").ecs().createCluster(b -> b.clusterName("prod"));
        aws.account("210987654321").ecs().createCluster(b -> b.clusterName("prod"));

        assertThat(ecs.listClusters().clusterArns()).hasSize(1);
        assertThat(aws.region("eu-west-1").ecs().listClusters().clusterArns())
                .containsExactly("arn:aws:ecs:eu-west-1:123456789012:cluster/prod");
        assertThat(aws.account("210987654321")
                        .region("eu-west-1")
                        .ecs()
                        .listClusters()
                        .clusterArns())
                .isEmpty();
    }
}
