package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Containers get their secrets, or their tasks fail to start as ECS fails them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html">Pass
 *     sensitive data to an Amazon ECS container</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html">Troubleshooting
 *     Amazon ECS ResourceInitializationError errors</a>
 */
class SecretsTest {

    private static final String DB = "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-AbCdEf";
    private static final String URL = "/prod/url";
    private static final String FARGATE =
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: ";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final List<Map<String, String>> seen = new ArrayList<>();

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.images().add("shop/web:1", script -> script.calls(call -> seen.add(call.environment())));
    }

    private Task run(boolean fargate, Consumer<ContainerDefinition.Builder> container) {
        ContainerDefinition.Builder app =
                ContainerDefinition.builder().name("app").image("shop/web:1").memory(128);
        container.accept(app);
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .requiresCompatibilitiesWithStrings(fargate ? "FARGATE" : "EC2")
                        .networkMode("awsvpc")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .taskRoleArn("arn:aws:iam::123456789012:role/web")
                        .containerDefinitions(app.build()));
        String arn = aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType(fargate ? "FARGATE" : "EC2")
                        .overrides(o -> o.containerOverrides(c ->
                                c.name("app").environment(e -> e.name("LEVEL").value("debug"))))
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
        aws.time().settle();
        return aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(arn))
                .tasks()
                .get(0);
    }

    private Task run(boolean fargate, String valueFrom) {
        return run(fargate, c -> c.secrets(s -> s.name("SECRET").valueFrom(valueFrom)));
    }

    @Test
    void scripts_see_the_whole_environment_with_overrides_over_the_definition_and_secrets_resolved() {
        aws.secrets().put("prod/db", "{\"user\":\"web\",\"port\":5432}").putParameter(URL, "https://example.com");

        run(
                true,
                c -> c.environment(
                                e -> e.name("LEVEL").value("info"),
                                e -> e.name("MODE").value("fast"))
                        .secrets(
                                s -> s.name("USER").valueFrom(DB + ":user::"),
                                s -> s.name("PORT").valueFrom(DB + ":port::"),
                                s -> s.name("ALL").valueFrom(DB),
                                s -> s.name("URL").valueFrom(URL)));

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0))
                .containsEntry("LEVEL", "debug")
                .containsEntry("MODE", "fast")
                .containsEntry("USER", "web")
                .containsEntry("PORT", "5432")
                .containsEntry("ALL", "{\"user\":\"web\",\"port\":5432}")
                .containsEntry("URL", "https://example.com")
                .containsEntry("AWS_EXECUTION_ENV", "AWS_ECS_FARGATE")
                .containsEntry("AWS_REGION", "us-east-1")
                .containsEntry("AWS_DEFAULT_REGION", "us-east-1")
                .hasEntrySatisfying("ECS_AGENT_URI", uri -> assertThat(uri).startsWith("http://169.254.170.2/api/"))
                .hasEntrySatisfying(
                        "ECS_CONTAINER_METADATA_URI_V4",
                        uri -> assertThat(uri).matches("http://169\\.254\\.170\\.2/v4/[0-9a-f]{32}-[0-9]{10}"))
                .hasEntrySatisfying(
                        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
                        uri -> assertThat(uri).startsWith("/v2/credentials/"));
    }

    @Test
    void on_an_instance_the_region_is_not_injected() {
        run(false, c -> {});

        assertThat(seen.get(0))
                .containsEntry("AWS_EXECUTION_ENV", "AWS_ECS_EC2")
                .doesNotContainKey("AWS_REGION");
    }

    @ParameterizedTest
    @ValueSource(strings = {DB, URL, "arn:aws:ssm:us-east-1:123456789012:parameter/prod/url"})
    void every_secret_is_accepted_until_one_of_its_service_is_declared(String valueFrom) {
        assertThat(run(true, valueFrom).lastStatus()).isEqualTo("RUNNING");
        assertThat(seen.get(0)).doesNotContainKey("SECRET");
    }

    @Test
    void one_service_says_nothing_of_the_other() {
        aws.secrets().put("another", "x");

        assertThat(run(true, URL).lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    void the_arn_of_a_parameter_and_its_name_are_the_same() {
        aws.secrets().putParameter("/prod/url", "x").putParameter("plain", "y");

        assertThat(run(true, "arn:aws:ssm:us-east-1:123456789012:parameter/prod/url")
                        .lastStatus())
                .isEqualTo("RUNNING");
        assertThat(run(true, "arn:aws:ssm:us-east-1:123456789012:parameter/plain")
                        .lastStatus())
                .isEqualTo("RUNNING");
        assertThat(seen).extracting(each -> each.get("SECRET")).containsExactly("x", "y");
    }

    private void assertFails(Task task, String reason) {
        assertThat(task.stopCodeAsString()).isEqualTo("TaskFailedToStart");
        assertThat(task.stoppedReason()).startsWith(reason);
        assertThat(task.startedAt()).isNull();
        assertThat(task.pullStartedAt()).isNull();
        assertThat(task.containers().get(0).exitCode()).isNull();
        assertThat(task.containers().get(0).lastStatus()).isEqualTo("STOPPED");
    }

    @Test
    void row_secrets_a_missing_secret_on_fargate() {
        aws.secrets().put("another", "x");

        assertFails(
                run(true, DB),
                FARGATE + "unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch"
                        + " secret " + DB
                        + " from secrets manager: ResourceNotFoundException: Secrets Manager can't find"
                        + " the specified secret. status code: 400, request id: ");
    }

    @Test
    void row_secrets_a_denied_secret_on_fargate() {
        aws.secrets().deny("prod/db");

        Task task = run(true, DB);

        assertFails(
                task,
                FARGATE + "unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch"
                        + " secret " + DB + " from secrets manager: AccessDeniedException: User:"
                        + " arn:aws:sts::123456789012:assumed-role/execution/");
        assertThat(task.stoppedReason())
                .contains(" is not authorized to perform: secretsmanager:GetSecretValue on resource: " + DB);
    }

    @Test
    void row_secrets_a_missing_member_on_fargate() {
        aws.secrets().put("prod/db", "{\"user\":\"web\"}");

        assertFails(
                run(true, DB + ":password::"),
                FARGATE
                        + "unable to retrieve secret from asm: service call has been retried 1 time(s): retrieved secret"
                        + " from Secrets Manager did not contain json key password");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hunter2           | invalid character 'h' looking for beginning of value",
                "'single'          | invalid character '\\'' looking for beginning of value",
                "`  {\"a\": 1`     | unexpected end of JSON input",
                "\"text\"          | json: cannot unmarshal string into Go value of type map[string]interface {}",
                "12                | json: cannot unmarshal number into Go value of type map[string]interface {}",
                "[1]               | json: cannot unmarshal array into Go value of type map[string]interface {}",
                "true              | json: cannot unmarshal bool into Go value of type map[string]interface {}"
            })
    void a_member_of_what_is_no_json_object_cannot_be_read(String value, String why) {
        aws.secrets().put("prod/db", value);

        assertFails(
                run(true, DB + ":password::"),
                FARGATE + "unable to retrieve secret from asm: service call has been retried 1 time(s): " + why);
        assertFails(
                run(false, DB + ":password::"),
                "Fetching secret data from AWS Secrets Manager in region us-east-1: secret " + DB + ": " + why);
    }

    @Test
    void row_secrets_a_missing_parameter_on_fargate() {
        aws.secrets().removeParameter(URL);

        assertFails(
                run(true, URL),
                FARGATE + "unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm"
                        + " parameters: /prod/url");
    }

    @Test
    void row_secrets_of_the_agent_a_denied_secret() {
        aws.secrets().deny(DB);

        assertFails(
                run(false, DB),
                "Fetching secret data from AWS Secrets Manager in region us-east-1: secret " + DB
                        + ": AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/execution/");
    }

    @Test
    void row_secrets_of_the_agent_a_missing_parameter() {
        aws.secrets().putParameter("/other", "x");

        assertFails(
                run(false, URL),
                "Fetching secret data from SSM Parameter Store in us-east-1: invalid parameters: /prod/url");
    }

    @Test
    void row_secrets_of_the_agent_a_denied_parameter() {
        aws.secrets().denyParameter(URL);

        Task task = run(false, URL);

        assertFails(task, "Fetching secret data from SSM Parameter Store in us-east-1: AccessDeniedException: User: ");
        assertThat(task.stoppedReason())
                .contains("ssm:GetParameters on resource: arn:aws:ssm:us-east-1:123456789012:parameter/prod/url");
    }

    @Test
    void secrets_of_log_drivers_are_read_too() {
        aws.secrets().put("another", "x");

        assertFails(
                run(
                        true,
                        c -> c.logConfiguration(l -> l.logDriver("splunk")
                                .options(Map.of("splunk-url", "https://example.com"))
                                .secretOptions(s -> s.name("splunk-token").valueFrom(DB)))),
                FARGATE + "unable to retrieve secret from asm");
    }

    @Test
    void secrets_are_part_of_a_snapshot() {
        aws.secrets().put("prod/db", "x").denyParameter(URL);
        Snapshot snapshot = aws.snapshot();
        aws.secrets().remove("prod/db");

        aws.restore(snapshot);

        assertThat(aws.snapshot().json()).isEqualTo(snapshot.json());
        assertThat(run(true, DB).lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    @SuppressWarnings("NullAway") // which tells those who use it
    void a_secret_without_a_value_is_refused_and_not_taken_for_one_that_may_not_be_read() {
        assertThatThrownBy(() -> aws.secrets().put("prod/db", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("put(…) needs a value for value")
                .hasMessageContaining("call deny(name) for one that may not be read");
    }

    @Test
    void an_arn_of_another_service_is_refused() {
        assertThatThrownBy(() -> aws.secrets().put("arn:aws:s3:::bucket", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(":secretsmanager:");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_arn_that_names_no_secret_finds_none(boolean fargate) {
        aws.secrets().put("prod/db", "x");

        Task task = run(fargate, "arn:aws:secretsmanager:us-east-1:123456789012:db");

        assertThat(task.stoppedReason())
                .contains("ResourceNotFoundException: Secrets Manager can't find the specified secret.");
    }
}
