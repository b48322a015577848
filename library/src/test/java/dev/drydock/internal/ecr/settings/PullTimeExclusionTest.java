package dev.drydock.internal.ecr.settings;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.PushedImage;
import dev.drydock.Snapshot;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ExclusionAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.ExclusionNotFoundException;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.LimitExceededException;
import software.amazon.awssdk.services.ecr.model.RegisterPullTimeUpdateExclusionResponse;
import software.amazon.awssdk.services.ecr.model.ValidationException;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/** Principals whose pulls are not recorded. */
class PullTimeExclusionTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/scanners/trivy";
    private static final String CALLER = "arn:aws:iam::123456789012:user/drydock";

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    private void exclude(String principal) {
        ecr.registerPullTimeUpdateExclusion(b -> b.principalArn(principal));
    }

    private Instant pulled() {
        return ecr.describeImages(b -> b.repositoryName("app"))
                .imageDetails()
                .get(0)
                .lastRecordedPullTime();
    }

    private void get() {
        ecr.batchGetImage(b -> b.repositoryName("app")
                .imageIds(ImageIdentifier.builder().imageTag("1").build()));
    }

    @Test
    void an_excluded_principal_is_listed_until_it_is_taken_off() {
        RegisterPullTimeUpdateExclusionResponse registered =
                ecr.registerPullTimeUpdateExclusion(b -> b.principalArn(ROLE));

        assertThat(registered.principalArn()).isEqualTo(ROLE);
        assertThat(registered.createdAt()).isEqualTo(aws.time().instant());
        assertThat(ecr.listPullTimeUpdateExclusions(b -> {}).pullTimeUpdateExclusions())
                .containsExactly(ROLE);
        assertThat(ecr.deregisterPullTimeUpdateExclusion(b -> b.principalArn(ROLE))
                        .principalArn())
                .isEqualTo(ROLE);
        assertThat(ecr.listPullTimeUpdateExclusions(b -> {}).pullTimeUpdateExclusions())
                .isEmpty();
    }

    @Test
    void a_pull_of_an_excluded_principal_is_not_recorded() {
        aws.images().push("app:1");
        exclude(CALLER);

        get();

        assertThat(pulled()).isNull();
    }

    @Test
    void a_principal_taken_off_is_recorded_again() {
        aws.images().push("app:1");
        exclude(CALLER);
        ecr.deregisterPullTimeUpdateExclusion(b -> b.principalArn(CALLER));

        get();

        assertThat(pulled()).isEqualTo(aws.time().instant());
    }

    @Test
    void a_task_pulls_as_its_execution_role() {
        PushedImage image = aws.images().push("app:1");
        aws.given().cluster("prod").instances(1, "m5.large");
        exclude(ROLE);
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .executionRoleArn(ROLE)
                        .containerDefinitions(
                                c -> c.name("app").image(image.uri()).memory(64).command("sleep", "10")));

        aws.ecs().runTask(b -> b.cluster("prod").taskDefinition("job").launchType(LaunchType.EC2));
        aws.time().settle();

        assertThat(pulled()).isNull();
    }

    @Test
    void a_snapshot_keeps_the_exclusions() {
        exclude(ROLE);
        Drydock other = Drydock.create();

        other.restore(new Snapshot(aws.snapshot().json()));

        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        assertThat(other.ecr().listPullTimeUpdateExclusions(b -> {}).pullTimeUpdateExclusions())
                .containsExactly(ROLE);
    }

    @Test
    void a_principal_is_excluded_once() {
        exclude(ROLE);

        assertRefused(
                aws,
                () -> exclude(ROLE),
                ExclusionAlreadyExistsException.class,
                "The specified pull time update exclusion already exists for the registry.");
    }

    @Test
    void a_principal_that_is_not_excluded_cannot_be_taken_off() {
        assertRefused(
                aws,
                () -> ecr.deregisterPullTimeUpdateExclusion(b -> b.principalArn(ROLE)),
                ExclusionNotFoundException.class,
                "The specified pull time update exclusion was not found.");
    }

    @Test
    void a_hundred_principals_are_excluded_at_most() {
        for (int i = 0; i < 100; i++) {
            exclude(ROLE + i);
        }

        assertRefused(
                aws,
                () -> exclude(ROLE),
                LimitExceededException.class,
                "The operation did not succeed because it would have exceeded a service limit for your account.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trivy", "arn:aws:iam::123456789012:group/scanners", "arn:aws:iam::12:role/trivy"})
    void what_is_no_user_and_no_role_is_refused(String principal) {
        assertRefused(
                aws,
                () -> exclude(principal),
                ValidationException.class,
                "1 validation error detected: Value '" + principal + "' at 'principalArn' failed to satisfy constraint:"
                        + " Member must satisfy regular expression pattern:"
                        + " ^arn:aws(-[a-z]+)*:iam::[0-9]{12}:(role|user)/[\\w+=,.@-]+(/[\\w+=,.@-]+)*$");
    }
}
