package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.Drydock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultDocumentTest {

    private final Drydock aws = Drydock.create();

    @AfterEach
    void close() {
        aws.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"on": "RunTask", "does": "throttle", "times": 2}                        | ecs:RunTask fails with ThrottlingException
                    {"on": "RunTask", "does": "fails", "code": "ServerException", "message": "x"} | ecs:RunTask fails with ServerException
                    {"pull": "a:1", "does": "fails", "reason": "denied", "times": 1}         | pulls of a:1 fail with denied
                    {"pull": "a:1", "does": "timesOut"}                                      | pulls of a:1 fail: TIMES_OUT
                    {"pull": "a:1", "does": "hasOtherPlatform"}                              | pulls of a:1 fail: OTHER_PLATFORM
                    {"pull": "a:1", "does": "isLimited"}                                     | pulls of a:1 fail: LIMITED
                    {"pull": "a:1", "does": "isDenied"}                                      | pulls of a:1 fail: DENIED
                    {"pull": "a:1", "does": "isNotAuthorized"}                               | pulls of a:1 fail: NOT_AUTHORIZED
                    {"pull": "a:1", "does": "fillsTheDisk"}                                  | pulls of a:1 fail: DISK_FULL
                    {"pull": "a:1", "does": "takes", "duration": "3m"}                       | pulls of a:1 take PT3M
                    {"containers": "a:1", "does": "hangsOnSigterm"}                          | container of a:1 hangs on SIGTERM
                    {"containers": "a:1", "does": "neverStarts"}                             | container of a:1 never starts
                    {"containers": "a:1", "does": "isNeverCreated"}                          | container of a:1 is never created
                    {"containers": "a:1", "does": "failsHealthCheck", "inGroup": "service:web"} | container of a:1 fails its health check in service:web
                    {"containers": "a:1", "does": "cannotBeCreated", "reason": "x"}          | container of a:1 cannot be created
                    {"containers": "a:1", "does": "cannotStart", "reason": "x", "times": 1}  | container of a:1 cannot start
                    {"containers": "a:1", "does": "cannotStop", "reason": "x"}               | container of a:1 cannot stop
                    {"containers": "a:1", "does": "failsWith", "error": "HostConfigError", "message": "x"} | container of a:1 fails with HostConfigError
                    {"resource": "eni", "does": "timesOut"}                                  | network interface times out
                    {"resource": "efs", "does": "fails", "reason": "x"}                      | EFS volume fails with x
                    {"resource": "ephemeralStorage", "does": "timesOut"}                     | ephemeral storage times out
                    {"fargateCapacity": "any", "does": "unavailable", "times": 2}            | Fargate refuses tasks: Capacity is unavailable
                    {"fargateCapacity": "FARGATE_SPOT", "does": "runsOut", "lasts": "5m"}    | FARGATE_SPOT runs out of capacity
                    {"fargateCapacity": "any", "does": "refuses", "reason": "x"}             | Fargate refuses tasks: x
                    """)
    void a_fault_is_declared_in_its_own_words(String json, String text) {
        FaultDocument.Declared declared = FaultDocument.of(Documents.json(json)).declare(aws.faults());

        assertThat(declared.text()).startsWith(text);
        assertThat(declared.waiting()).isNotNull();
        assertThat(declared.struck()).isZero();
        assertThat(aws.faults().unused()).containsExactly(declared.text());
    }

    @Test
    void what_strikes_at_once_is_carried_out() {
        aws.given()
                .cluster("prod")
                .instances(1, "m5.large")
                .service("web", "shop/web:1")
                .running(1);
        String task = aws.view().tasks("prod").get(0).taskArn();
        String instance = aws.ecs()
                .listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);

        strike("{\"instance\": \"" + instance + "\", \"does\": \"disconnect\"}");
        strike("{\"instance\": \"" + instance + "\", \"does\": \"reconnect\"}");
        strike("{\"instance\": \"" + instance + "\", \"does\": \"terminate\"}");
        strike("{\"task\": \"" + task + "\", \"does\": \"killContainer\", \"container\": \"web\"}");
        aws.time().settle();

        assertThat(aws.view().cluster("prod").orElseThrow().registeredContainerInstancesCount())
                .isZero();
        assertThat(aws.view()
                        .task("prod", task)
                        .orElseThrow()
                        .containers()
                        .get(0)
                        .exitCode())
                .isEqualTo(137);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"on": "RunTask", "pull": "a:1", "does": "throttle"}          | say exactly one of containers, fargateCapacity
                    {"on": "RunTask"}                                             | lacks the member "does"
                    {"on": "RunTask", "does": "explode"}                          | does: "on" does one of fails, throttle, but not "explode"
                    {"on": "RunTask", "does": "fails"}                            | lacks the member "code"
                    {"on": "RunTask", "does": "throttle", "code": "X"}            | unknown member "code"; allowed are on, does, times
                    {"on": "RunTask", "does": "throttle", "times": 0}             | times: a fault strikes at least once
                    {"on": "TagResource", "does": "throttle"}                     | say ecs:TagResource or ecr:TagResource or logs:TagResource
                    {"on": 5, "does": "throttle"}                                 | on: must be a text, but is 5
                    {"pull": "a:1", "does": "takes", "duration": "long"}          | duration: a duration is written like
                    {"resource": "disk", "does": "timesOut"}                      | resource: must be one of eni, efs, ephemeralStorage
                    {"fargateCapacity": "EC2", "does": "runsOut"}                 | fargateCapacity: must be one of any, FARGATE
                    {"fargateCapacity": "any", "does": "runsOut", "lasts": "0s"}  | lasts: a fault lasts for some time
                    {"task": "arn:x", "does": "isRetired", "container": "web"}    | unknown member "container"; allowed are task, does
                    {"instance": "i-1", "does": "stop", "times": 1}               | unknown member "times"; allowed are instance, does
                    """)
    void what_is_not_understood_is_refused_with_what_is_allowed(String json, String message) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> FaultDocument.of(Documents.json(json)))
                .withMessageContaining(message);
    }

    private void strike(String json) {
        FaultDocument.of(Documents.json(json)).declare(aws.faults());
    }
}
