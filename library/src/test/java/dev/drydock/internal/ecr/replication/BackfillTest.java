package dev.drydock.internal.ecr.replication;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeReplicationBackfillResultsResponse;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.LimitExceededException;
import software.amazon.awssdk.services.ecr.model.ReplicationBackfillInProgressException;
import software.amazon.awssdk.services.ecr.model.ReplicationBackfillInvalidStatusException;
import software.amazon.awssdk.services.ecr.model.ReplicationBackfillNotFoundException;
import software.amazon.awssdk.services.ecr.model.ReplicationBackfillResult;
import software.amazon.awssdk.services.ecr.model.ReplicationBackfillSummary;
import software.amazon.awssdk.services.ecr.model.ReplicationDestination;
import software.amazon.awssdk.services.ecr.model.StartReplicationBackfillResponse;

/** Images that were there before the rule that replicates them. */
class BackfillTest {

    private static final String OWN = "123456789012";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcrClient ecr = aws.ecr();

    @BeforeEach
    void push() {
        aws.images().push("web:1", "one");
        aws.images().push("web:latest", "one");
        aws.images().push("tool:1");
        configure("eu-west-1");
    }

    private void configure(String... regions) {
        ReplicationDestination[] to = Arrays.stream(regions)
                .map(each -> ReplicationDestination.builder()
                        .region(each)
                        .registryId(OWN)
                        .build())
                .toArray(ReplicationDestination[]::new);
        ecr.putReplicationConfiguration(b -> b.replicationConfiguration(c -> c.rules(
                r -> r.destinations(to).repositoryFilters(f -> f.filter("web").filterType("PREFIX_MATCH")))));
    }

    private StartReplicationBackfillResponse start(String region) {
        return ecr.startReplicationBackfill(
                b -> b.destination(d -> d.region(region).registryId(OWN)));
    }

    private DescribeReplicationBackfillResultsResponse results(String id) {
        return ecr.describeReplicationBackfillResults(b -> b.replicationBackfillId(id));
    }

    @Test
    void a_backfill_brings_what_its_rules_are_for() {
        String id = start("eu-west-1").replicationBackfillId();
        aws.time().settle();

        assertThat(aws.region("eu-west-1")
                        .ecr()
                        .describeImages(b -> b.repositoryName("web"))
                        .imageDetails()
                        .get(0)
                        .imageTags())
                .containsExactly("1", "latest");
        assertThat(aws.region("eu-west-1").ecr().describeRepositories().repositories())
                .hasSize(1);
        assertThat(results(id).statusAsString()).isEqualTo("COMPLETE");
        assertThat(results(id).results())
                .extracting(each -> each.imageId().imageTag(), ReplicationBackfillResult::statusAsString)
                .containsExactly(tuple("1", "COMPLETE"), tuple("latest", "COMPLETE"));
    }

    @Test
    void a_backfill_is_prepared_first_and_then_in_progress() {
        StartReplicationBackfillResponse started = start("eu-west-1");
        String id = started.replicationBackfillId();

        assertThat(started.statusAsString()).isEqualTo("PREPARING");
        assertThat(started.startedAt()).isEqualTo(aws.time().instant());
        assertThat(results(id).progress()).isNull();

        aws.time().advance(Duration.ofMinutes(1));
        assertThat(results(id).statusAsString()).isEqualTo("IN_PROGRESS");
        assertThat(results(id).progress().totalReplicationCount()).isEqualTo(2);
        assertThat(results(id).results()).isEmpty();

        aws.time().advance(Duration.ofMinutes(1));
        assertThat(results(id).progress().completedReplicationCount()).isEqualTo(2);
        assertThat(results(id).endedAt()).isEqualTo(aws.time().instant());
    }

    @Test
    void what_another_account_does_not_let_in_fails() {
        String other = "210987654321";
        ecr.putReplicationConfiguration(b -> b.replicationConfiguration(
                c -> c.rules(r -> r.destinations(d -> d.region("us-east-1").registryId(other)))));

        String id = ecr.startReplicationBackfill(
                        b -> b.destination(d -> d.region("us-east-1").registryId(other)))
                .replicationBackfillId();
        aws.time().settle();

        assertThat(results(id).progress().completedReplicationCount()).isZero();
        assertThat(results(id).progress().failureCodes()).containsExactly("AccessDenied");
    }

    @Test
    void what_was_deleted_meanwhile_fails() {
        String id = start("eu-west-1").replicationBackfillId();
        aws.time().advance(Duration.ofMinutes(1));

        ecr.deleteRepository(b -> b.repositoryName("web").force(true));
        aws.time().settle();

        assertThat(results(id).progress().failedReplicationCount()).isEqualTo(2);
        assertThat(results(id).progress().failureCodes()).containsExactly("ImageNotFound");
        assertThat(ecr.describeReplicationBackfillResults(
                                b -> b.replicationBackfillId(id).resultStatusFilter("FAILED"))
                        .results())
                .hasSize(2);
        assertThat(ecr.describeReplicationBackfillResults(
                                b -> b.replicationBackfillId(id).resultStatusFilter("COMPLETE"))
                        .results())
                .isEmpty();
    }

    @Test
    void a_backfill_stopped_while_it_is_prepared_replicates_nothing() {
        String id = start("eu-west-1").replicationBackfillId();

        assertThat(ecr.stopReplicationBackfill(b -> b.replicationBackfillId(id)).statusAsString())
                .isEqualTo("STOPPED");
        aws.time().settle();

        assertThat(aws.region("eu-west-1").ecr().describeRepositories().repositories())
                .isEmpty();
    }

    @Test
    void a_backfill_stopped_later_brings_to_its_end_what_has_begun() {
        String id = start("eu-west-1").replicationBackfillId();
        aws.time().advance(Duration.ofMinutes(1));

        assertThat(ecr.stopReplicationBackfill(b -> b.replicationBackfillId(id)).statusAsString())
                .isEqualTo("STOPPING");
        aws.time().settle();

        assertThat(results(id).statusAsString()).isEqualTo("STOPPED");
        assertThat(results(id).results()).hasSize(2);
    }

    @Test
    void backfills_are_listed() {
        configure("eu-west-1", "us-west-2");
        String first = start("eu-west-1").replicationBackfillId();
        String second = start("us-west-2").replicationBackfillId();

        assertThat(ecr.listReplicationBackfills(b -> {}).backfills())
                .extracting(ReplicationBackfillSummary::replicationBackfillId)
                .containsExactly(first, second);
        assertThat(ecr.listReplicationBackfills(b -> {}).registryId()).isEqualTo(OWN);
    }

    @Test
    void a_restored_world_goes_on_with_its_backfills() {
        String id = start("eu-west-1").replicationBackfillId();
        Drydock other = Drydock.builder().time(TimeMode.manual()).build();

        other.restore(new Snapshot(aws.snapshot().json()));
        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        other.time().settle();

        assertThat(other.ecr()
                        .describeReplicationBackfillResults(b -> b.replicationBackfillId(id))
                        .statusAsString())
                .isEqualTo("COMPLETE");
    }

    @Test
    void a_destination_without_a_rule_is_refused() {
        assertRefused(
                aws,
                () -> start("us-west-2"),
                InvalidParameterException.class,
                "Invalid parameter at 'destination' failed to satisfy constraint: 'The destination is not configured in"
                        + " the replication configuration of the registry'");
    }

    @Test
    void a_region_has_one_backfill_at_a_time() {
        start("eu-west-1");

        assertRefused(
                aws,
                () -> start("eu-west-1"),
                ReplicationBackfillInProgressException.class,
                "A replication backfill is already in progress for the specified destination Region.");
    }

    @Test
    void ten_backfills_are_in_progress_at_most() {
        String[] regions = {
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "ap-south-1",
            "ap-northeast-1",
            "ca-central-1",
            "eu-central-1",
            "eu-west-1",
            "eu-west-2",
            "eu-north-1",
            "sa-east-1"
        };
        configure(regions);
        IntStream.range(0, 10).forEach(i -> start(regions[i]));

        assertRefused(
                aws,
                () -> start(regions[10]),
                LimitExceededException.class,
                "The operation did not succeed because it would have exceeded a service limit for your account.");
    }

    @Test
    void what_is_over_cannot_be_stopped() {
        String id = start("eu-west-1").replicationBackfillId();
        aws.time().settle();

        assertRefused(
                aws,
                () -> ecr.stopReplicationBackfill(b -> b.replicationBackfillId(id)),
                ReplicationBackfillInvalidStatusException.class,
                "The requested operation can't be performed on the replication backfill because it is not in a valid"
                        + " status for that operation.");
    }

    @Test
    void a_backfill_that_there_is_not_is_refused() {
        assertRefused(
                aws,
                () -> results("gone"),
                ReplicationBackfillNotFoundException.class,
                "The specified replication backfill could not be found. Check the specified replication backfill ID and"
                        + " ensure that you are operating on the correct registry.");
    }
}
