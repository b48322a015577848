package dev.drydock.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.fault.CallConditions;
import dev.drydock.fault.CapacityFault;
import dev.drydock.fault.ContainerFault;
import dev.drydock.fault.DeclaredFault;
import dev.drydock.fault.FaultTarget;
import dev.drydock.fault.InstanceFault;
import dev.drydock.fault.PageFaults;
import dev.drydock.fault.PullFault;
import dev.drydock.fault.ReadFaults;
import dev.drydock.fault.ResourceFault;
import dev.drydock.fault.SpotFault;
import dev.drydock.fault.TaskFault;
import dev.drydock.fault.ZoneFault;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
                    {"on": "ecs", "does": "throttle"}                                        | any call of ecs fails with ThrottlingException
                    {"on": "any", "does": "losesConnection"}                                 | any call loses its connection
                    {"on": "any", "does": "throttleLikeAws", "lasts": "5m"}                  | calls are throttled at the rates of AWS
                    {"on": "RunTask", "does": "losesAnswer", "times": 1}                     | ecs:RunTask is carried out and loses its answer
                    {"on": "RunTask", "does": "takes", "duration": "2s"}                     | ecs:RunTask takes PT2S
                    {"on": "RunTask", "does": "timesOut"}                                    | ecs:RunTask times out after PT30S
                    {"on": "RunTask", "does": "timesOut", "duration": "5s"}                  | ecs:RunTask times out after PT5S
                    {"on": "RunTask", "does": "refusesSome", "count": 2, "reason": "AGENT"}  | ecs:RunTask refuses 2 of its batch with AGENT
                    {"on": "RunTask", "does": "throttle", "where": {"count": 2, "cluster": "prod"}} | ecs:RunTask fails with ThrottlingException, where count is 2, where cluster is prod
                    {"on": "RunTask", "does": "throttle", "after": 2, "every": 3, "withProbability": 0.5} | ecs:RunTask fails with ThrottlingException, after 2 calls, one in 3 calls, with probability 0.5
                    {"on": "RunTask", "does": "throttle", "between": ["2026-01-01T00:10:00Z", "2026-01-01T00:20:00Z"]} | ecs:RunTask fails with ThrottlingException, between 2026-01-01T00:10:00Z and
                    {"on": "RunTask", "does": "throttle", "until": "2026-01-01T00:10:00Z"}   | ecs:RunTask fails with ThrottlingException
                    {"reads": "any", "does": "lagBehind", "duration": "5s"}                  | reads lag behind by PT5S
                    {"reads": "logs", "does": "lagBehind", "duration": "5s", "times": 2}     | reads of logs lag behind by PT5S
                    {"reads": "ecs", "does": "lagBehind", "duration": "5s", "evenBackwards": true} | reads of ecs lag behind by PT5S at most, even backwards
                    {"reads": "ecs", "does": "lagBehind", "duration": "5s", "where": {"cluster": "prod"}, "every": 2} | reads of ecs lag behind by PT5S, where cluster is prod, one in 2 calls
                    {"pages": "any", "does": "areShort", "until": "2026-01-01T00:10:00Z"}    | pages are short
                    {"pages": "any", "does": "areEmpty"}                                     | pages of log events are empty now and then
                    {"pages": "ListTasks", "does": "areEmpty", "after": 2}                   | pages of ecs:ListTasks are empty now and then, after 2 calls
                    {"pull": "a:1", "does": "fails", "reason": "denied", "times": 1}         | pulls of a:1 fail with denied
                    {"pull": "a:1", "does": "timesOut"}                                      | pulls of a:1 fail: TIMES_OUT
                    {"pull": "a:1", "does": "hasOtherPlatform"}                              | pulls of a:1 fail: OTHER_PLATFORM
                    {"pull": "a:1", "does": "isLimited"}                                     | pulls of a:1 fail: LIMITED
                    {"pull": "a:1", "does": "denies"}                                      | pulls of a:1 fail: DENIED
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
                    {"containers": "a:1", "does": "crashLoops", "times": 3}                  | container of a:1 crash loops
                    {"containers": "a:1", "does": "startsSlowly", "duration": "90s"}         | container of a:1 starts slowly, in PT1M30S
                    {"containers": "a:1", "does": "neverBecomesHealthy", "inGroup": "service:web"} | container of a:1 never becomes healthy in service:web
                    {"containers": "a:1", "does": "flaps", "duration": "2m"}                 | container of a:1 flaps every PT2M
                    {"resource": "eni", "does": "timesOut"}                                  | network interface times out
                    {"resource": "efs", "does": "fails", "reason": "x"}                      | EFS volume fails with x
                    {"resource": "ephemeralStorage", "does": "timesOut"}                     | ephemeral storage times out
                    {"fargateCapacity": "any", "does": "unavailable", "times": 2}            | Fargate refuses tasks: Capacity is unavailable
                    {"fargateCapacity": "FARGATE_SPOT", "does": "runsOut", "lasts": "5m"}    | FARGATE_SPOT runs out of capacity
                    {"fargateCapacity": "any", "does": "unavailable", "in": "10m", "lasts": "5m"} | Fargate refuses tasks: Capacity is unavailable
                    {"fargateCapacity": "any", "does": "refuses", "reason": "x"}             | Fargate refuses tasks: x
                    """)
    void a_fault_is_declared_in_its_own_words(String json, String text) {
        FaultDocument.Declared declared = FaultDocument.of(Documents.json(json)).declare(aws.faults());

        assertThat(declared.text()).startsWith(text);
        assertThat(declared.waiting()).isNotNull();
        assertThat(declared.struck()).isZero();
        assertThat(aws.faults().unused()).containsExactly(declared.text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"instance": "i-1", "does": "terminate", "in": "10m"}                    | instance i-1 terminated at 2026-01-01T00:10:00Z
                    {"anyInstance": "prod", "does": "stop", "in": "10m"}                     | any instance of cluster prod stopped at
                    {"anyInstance": "prod", "does": "disconnect", "in": "10m"}               | agent of any instance of cluster prod disconnected at
                    {"instance": "i-1", "does": "reconnect", "in": "10m"}                    | agent of instance i-1 reconnected at
                    {"spot": "arn:x", "does": "interrupt", "in": "10m"}                      | Spot interruption of arn:x at
                    {"anySpotTask": "prod", "does": "interrupt", "in": "10m"}                | Spot interruption of any task of cluster prod at
                    {"task": "arn:x", "does": "retires", "in": "10m"}                      | task arn:x retired at
                    {"task": "arn:x", "does": "killContainer", "in": "10m"}                  | container of arn:x killed at
                    {"anyTask": "prod", "does": "losesContainer", "container": "web", "in": "10m"} | container web of any task of cluster prod killed at
                    {"anyTask": "prod", "does": "failsHealthCheckFor", "duration": "2m", "in": "10m"} | any task of cluster prod fails its health check for PT2M at
                    {"zone": "us-east-1a", "does": "goesDown", "in": "10m", "lasts": "30m"}  | zone us-east-1a goes down at
                    {"zone": "us-east-1a", "does": "goesDown", "until": "2026-01-01T00:30:00Z"} | zone us-east-1a goes down
                    {"fis": "aws:ecs:stop-task", "cluster": "prod", "service": "web", "selectionMode": "COUNT(1)", "in": "10m", "does": "starts"} | aws:ecs:stop-task on service web of cluster prod at
                    {"fis": "aws:ecs:task-cpu-stress", "tasks": ["arn:x"], "parameters": {"duration": "PT5M", "percent": "50"}, "in": "10m", "does": "starts"} | aws:ecs:task-cpu-stress on tasks [arn:x] at
                    {"zone": "us-east-1a", "does": "recovers", "in": "10m"}                  | zone us-east-1a recovers at
                    """)
    void what_is_to_come_is_declared_in_its_own_words_and_taken_back(String json, String text) {
        FaultDocument.Declared declared = FaultDocument.of(Documents.json(json)).declare(aws.faults());

        assertThat(declared.text()).startsWith(text);
        assertThat(declared.struck()).isZero();

        declared.takeBack(aws.faults());

        assertThat(aws.faults().unused()).isEmpty();
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
                    {"on": "RunTask", "pull": "a:1", "does": "throttle"}          | say exactly one of anyInstance, anySpotTask, anyTask, containers, fargateCapacity
                    {"on": "RunTask"}                                             | lacks the member "does"
                    {"on": "RunTask", "does": "explode"}                          | does: "on" does one of fails, losesAnswer, losesConnection, refusesSome
                    {"on": "RunTask", "does": "fails"}                            | lacks the member "code"
                    {"on": "RunTask", "does": "throttle", "code": "X"}            | unknown member "code"; allowed are on, does, times
                    {"on": "any", "does": "throttleLikeAws", "after": 1}          | unknown member "after"; allowed are on, does, times, lasts, until
                    {"on": "RunTask", "does": "throttleLikeAws"}                  | on: the rates of AWS are for "any" call
                    {"on": "RunTask", "does": "throttle", "after": 0}             | after: must be 1 or more
                    {"on": "RunTask", "does": "refusesSome", "count": 0, "reason": "AGENT"} | count: must be 1 or more
                    {"on": "RunTask", "does": "throttle", "withProbability": 2}   | withProbability: must be above 0 and up to 1
                    {"on": "RunTask", "does": "throttle", "withProbability": "x"} | withProbability: must be a number
                    {"on": "RunTask", "does": "throttle", "between": ["2026-01-01T00:10:00Z"]} | between: must be two instants
                    {"on": "RunTask", "does": "throttle", "between": ["now", "then"]} | between[0]: an instant is written like
                    {"on": "RunTask", "does": "throttle", "where": "prod"}        | where: must be an object
                    {"on": "RunTask", "does": "throttle", "where": {"cluster": []}} | where.cluster: must be a text, a number, true or false
                    {"on": "RunTask", "does": "throttle", "times": 0}             | times: a fault strikes at least once
                    {"on": "TagResource", "does": "throttle"}                     | say ecs:TagResource or ecr:TagResource or logs:TagResource
                    {"on": 5, "does": "throttle"}                                 | on: must be a text, but is 5
                    {"reads": "s3", "does": "lagBehind", "duration": "5s"}        | reads: must be any or one of ecs, ecr, logs
                    {"reads": "any", "does": "lagBehind", "duration": "0s"}       | duration: reads lag behind by some time
                    {"reads": "any", "does": "lagBehind", "duration": "5s", "evenBackwards": "no"} | evenBackwards: must be
                    {"pages": "ListTask", "does": "areShort"}                     | is no operation of a simulated service
                    {"pages": "any", "does": "areShort", "every": 0}              | every: must be 1 or more
                    {"pull": "a:1", "does": "takes", "duration": "long"}          | duration: a duration is written like
                    {"resource": "disk", "does": "timesOut"}                      | resource: must be one of eni, efs, ephemeralStorage
                    {"fargateCapacity": "EC2", "does": "runsOut"}                 | fargateCapacity: must be one of any, FARGATE
                    {"fargateCapacity": "any", "does": "runsOut", "lasts": "0s"}  | lasts: a fault lasts for some time
                    {"task": "arn:x", "does": "retires", "container": "web"}    | unknown member "container"; allowed are task, does
                    {"instance": "i-1", "does": "stop", "in": "0s"}               | in: must be more than nothing
                    {"zone": "us-east-1a", "does": "recovers", "lasts": "5m"}     | unknown member "lasts"; allowed are zone, does, in
                    {"instance": "i-1", "does": "stop", "times": 1}               | unknown member "times"; allowed are instance, does
                    """)
    void what_is_not_understood_is_refused_with_what_is_allowed(String json, String message) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> FaultDocument.of(Documents.json(json)))
                .withMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"on": "RunTask", "does": "throttle", "where": {"clusterName": "prod"}}  | where(…) needs the path of a member
                    {"on": "CreateCluster", "does": "refusesSome", "count": 1, "reason": "x"} | refusesSome(…) is of operations whose answers have failures
                    {"on": "RunTask", "does": "fails", "code": "Oops", "message": "x"}       | fails(…) knows no code Oops
                    {"on": "RunTask", "does": "throttle", "until": "2020-01-01T00:00:00Z"}   | until(…) needs an instant that is still to come
                    {"on": "any", "does": "throttleLikeAws", "until": "2020-01-01T00:00:00Z"} | until(…) needs an instant that is still to come
                    {"pages": "RunTask", "does": "areShort"}                                 | of(…) needs an operation that lists in pages
                    {"reads": "ecs", "does": "lagBehind", "duration": "5s", "where": {"clutser": "prod"}} | where(…) needs the path of a member
                    {"fis": "aws:ecs:stop-tasks", "cluster": "prod", "does": "starts"}       | fis(…) knows no actionId aws:ecs:stop-tasks
                    {"fis": "aws:ecs:task-cpu-stress", "cluster": "prod", "does": "starts"}  | needs the parameter duration
                    {"fis": "aws:ecs:stop-task", "does": "starts"}                           | needs a target
                    {"zone": "us-east-1x", "does": "goesDown"}                               | zone(…) knows no zone us-east-1x; there are us-east-1a, us-east-1b
                    {"zone": "us-east-1a", "does": "goesDown", "until": "2020-01-01T00:00:00Z"} | until(…) would end the outage
                    {"resource": "eni", "does": "timesOut", "until": "2020-01-01T00:00:00Z"} | until(…) needs an instant that is still to come
                    {"on": "any", "does": "throttle", "between": ["2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z"]} | between(…) needs an end that is still to come
                    """)
    void what_could_never_strike_is_refused_and_leaves_no_fault(String json, String message) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> strike(json))
                .withMessageContaining(message);
        assertThat(aws.faults().unused()).isEmpty();
    }

    @Test
    void a_member_of_the_request_is_compared_as_text() {
        strike("{\"on\": \"ListClusters\", \"does\": \"throttle\", \"where\": {\"maxResults\": 7}}");

        aws.ecs().listClusters(b -> b.maxResults(8));
        assertThatThrownBy(() -> aws.ecs().listClusters(b -> b.maxResults(7))).hasMessageContaining("Rate exceeded");
    }

    @Test
    void documents_and_the_api_know_the_same_faults() {
        Map<String, Set<String>> api = new TreeMap<>();
        api.put("on", verbs(FaultTarget.class, CallConditions.class));
        api.get("on").add("throttleLikeAws");
        api.put("reads", verbs(ReadFaults.class, Object.class));
        api.get("reads").remove("on"); // which is the value of "reads"
        api.put("pages", verbs(PageFaults.class, Object.class));
        api.get("pages").remove("of");
        api.put("pull", verbs(PullFault.class, DeclaredFault.class));
        api.put("containers", verbs(ContainerFault.class, DeclaredFault.class));
        api.put("resource", verbs(ResourceFault.class, DeclaredFault.class));
        api.put("fargateCapacity", verbs(CapacityFault.class, DeclaredFault.class));
        for (String each : List.of("spot", "anySpotTask")) {
            api.put(each, verbs(SpotFault.class, DeclaredFault.class));
        }
        for (String each : List.of("task", "anyTask")) {
            api.put(each, verbs(TaskFault.class, DeclaredFault.class));
        }
        api.get("task").add("killContainer");
        for (String each : List.of("instance", "anyInstance")) {
            api.put(each, verbs(InstanceFault.class, DeclaredFault.class));
        }
        api.put("zone", verbs(ZoneFault.class, DeclaredFault.class));
        api.put("fis", new TreeSet<>(Set.of("starts"))); // all else of FisAction is a member of the document
        api.values().forEach(each -> each.remove("in")); // a member of the document

        assertThat(FaultDocument.verbs()).isEqualTo(api);
    }

    @Test
    void documents_and_the_api_know_the_same_conditions_of_calls() {
        Set<String> conditions = new TreeSet<>(CallFaultDocument.CONDITIONS);
        conditions.addAll(List.of("times", "lasts", "until"));

        assertThat(conditions).isEqualTo(verbs(CallConditions.class, Object.class));
    }

    /** What a type declares, but for what it has of another. */
    private static Set<String> verbs(Class<?> type, Class<?> general) {
        Set<String> names =
                Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        for (Method each : general.getMethods()) {
            names.remove(each.getName());
        }
        return names;
    }

    private void strike(String json) {
        FaultDocument.of(Documents.json(json)).declare(aws.faults());
    }
}
