package dev.drydock.internal.ecr.policy;

import static dev.drydock.internal.ecr.policy.PolicyOf.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.PushedImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Task;

/** Tasks pull from another account's registry what a policy there lets them have. */
class PullsAcrossAccountsTest {

    private static final String HOME = "123456789012";
    private static final String REPOSITORY = "arn:aws:ecr:us-east-1:" + OTHER + ":repository/shop/job";
    private static final String ROLE = "arn:aws:iam::123456789012:role/ecsTaskExecutionRole";
    private static final String HOST = OTHER + ".dkr.ecr.us-east-1.amazonaws.com";

    private final Drydock aws = Drydock.create();
    private PushedImage image;

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(1, "m5.large");
        image = aws.account(OTHER).images().push("shop/job:1");
        define(image.uri());
    }

    private void define(String uri) {
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .executionRoleArn(ROLE)
                        .requiresCompatibilitiesWithStrings("EC2", "FARGATE")
                        .networkMode("awsvpc")
                        .cpu("256")
                        .memory("512")
                        .containerDefinitions(c -> c.name("app").image(uri).command("sleep", "10")));
    }

    private Task run(LaunchType type) {
        Task created = aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType(type)
                        .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))))
                .tasks()
                .get(0);
        aws.time().settle();
        return aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(created.taskArn()))
                .tasks()
                .get(0);
    }

    private void allow(String... actions) {
        aws.account(OTHER)
                .ecr()
                .setRepositoryPolicy(
                        b -> b.repositoryName("shop/job").policyText(PolicyOf.repository("Allow", HOME, actions)));
    }

    private static String session(Task task) {
        return "arn:aws:sts::123456789012:assumed-role/ecsTaskExecutionRole/"
                + task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
    }

    @Test
    void a_task_does_not_get_what_no_policy_lets_it_have_on_fargate() {
        Task task = run(LaunchType.FARGATE);

        assertThat(task.stoppedReason())
                .isEqualTo("CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve"
                        + " ref " + image.uri() + ": pulling from host " + HOST
                        + " failed with status code [manifests 1]: 403 Forbidden");
    }

    @Test
    void a_task_does_not_get_what_no_policy_lets_it_have_on_an_instance() {
        Task task = run(LaunchType.EC2);

        assertThat(task.containers().get(0).reason())
                .startsWith("CannotPullContainerError: The task can\u2019t pull the image.")
                .endsWith("denied: User: " + session(task) + " is not authorized to perform: ecr:BatchGetImage on"
                        + " resource: " + REPOSITORY
                        + " because no resource-based policy allows the ecr:BatchGetImage action");
    }

    @Test
    void a_task_runs_what_a_policy_lets_its_account_pull() {
        allow("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer");

        Task task = run(LaunchType.FARGATE);

        assertThat(task.containers().get(0).exitCode()).isZero();
        assertThat(task.containers().get(0).imageDigest()).isEqualTo(image.digest());
    }

    @Test
    void a_policy_may_name_the_execution_role() {
        aws.account(OTHER)
                .ecr()
                .setRepositoryPolicy(b -> b.repositoryName("shop/job")
                        .policyText("{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + ROLE
                                + "\"},\"Action\":[\"ecr:BatchGetImage\",\"ecr:GetDownloadUrlForLayer\"]}}"));

        assertThat(run(LaunchType.FARGATE).containers().get(0).exitCode()).isZero();
    }

    @Test
    void whoever_may_have_the_manifest_alone_gets_no_layer() {
        allow("ecr:BatchGetImage");

        assertThat(run(LaunchType.FARGATE).stoppedReason())
                .startsWith("CannotPullContainerError: ref pull has been retried 1 time(s): failed to copy:"
                        + " httpReaderSeeker: failed open: unexpected status code https://" + HOST
                        + "/v2/shop/job/blobs/sha256:")
                .endsWith(": 403 Forbidden");
        assertThat(run(LaunchType.EC2).containers().get(0).reason())
                .endsWith(" because no resource-based policy allows the ecr:GetDownloadUrlForLayer action");
        assertThat(aws.account(OTHER)
                        .ecr()
                        .describeImages(b -> b.repositoryName("shop/job"))
                        .imageDetails()
                        .get(0)
                        .lastRecordedPullTime())
                .isNull();
    }

    @Test
    void whoever_may_not_pull_is_not_told_whether_the_tag_is_there() {
        define(image.uri().replace(":1", ":2"));

        assertThat(run(LaunchType.FARGATE).stoppedReason()).endsWith("[manifests 2]: 403 Forbidden");
    }

    @Test
    void the_registrys_policy_lets_pull_from_all_its_repositories() {
        aws.account(OTHER)
                .ecr()
                .putRegistryPolicy(b -> b.policyText(
                        PolicyOf.registry("Allow", HOME, "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")));

        assertThat(run(LaunchType.FARGATE).containers().get(0).exitCode()).isZero();
    }

    @Test
    void its_own_account_is_denied_by_a_policy_alone() {
        PushedImage own = aws.images().push("shop/own:1");
        define(own.uri());
        assertThat(run(LaunchType.FARGATE).containers().get(0).exitCode()).isZero();

        aws.ecr()
                .setRepositoryPolicy(b ->
                        b.repositoryName("shop/own").policyText(PolicyOf.repository("Deny", "*", "ecr:BatchGetImage")));

        assertThat(run(LaunchType.EC2).containers().get(0).reason())
                .endsWith(
                        " on resource: arn:aws:ecr:us-east-1:123456789012:repository/shop/own with an explicit deny in"
                                + " a resource-based policy");
    }

    @Test
    void the_journal_says_once_why_a_pull_was_refused() {
        run(LaunchType.FARGATE);

        assertThat(aws.journal().text()).contains("no resource-based policy allows the ecr:BatchGetImage action");
    }
}
