package dev.drydock.internal.ecs.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.internal.call.Refusal;
import dev.drydock.testkit.JsonRequest;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;

class EcsShapeTest {

    private static final String INVALID = "InvalidParameterException";
    private static final String CLIENT = "ClientException";

    static Stream<Arguments> runningTasks() {
        return Stream.of(
                Arguments.of(
                        "StartTask",
                        "{'containerInstances':[],'taskDefinition':'t'}",
                        CLIENT,
                        "Container Instances cannot be empty."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','launchType':'LAMBDA'}",
                        INVALID,
                        "launch type should be one of [EC2,FARGATE,EXTERNAL,FMI,MANAGED_INSTANCES]"),
                Arguments.of(
                        "RunTask", "{'taskDefinition':'t','count':11}", INVALID, "Count must be between 1 and 10."),
                Arguments.of(
                        "RunTask", "{'taskDefinition':'t','count':-1}", INVALID, "Count must be between 1 and 10."),
                Arguments.of(
                        "CreateCapacityProvider",
                        "{'name':'aws-fleet','managedInstancesProvider':null}",
                        INVALID,
                        "The specified capacity provider name is invalid. Up to 255 characters are allowed, including letters"
                                + " (upper and lowercase), numbers, underscores, and hyphens. The name cannot be prefixed"
                                + " with \"aws\", \"ecs\", or \"fargate\"."),
                Arguments.of("RunTask", "{}", INVALID, "Task Definition can not be blank."),
                Arguments.of("RunTask", "{'taskDefinition':''}", INVALID, "Task Definition can not be blank."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','startedBy':'" + "s".repeat(129) + "'}",
                        INVALID,
                        "startedBy longer than 128."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','clientToken':'" + "s".repeat(65) + "'}",
                        INVALID,
                        "idempotency token longer than 64."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','networkConfiguration':{'awsvpcConfiguration':{'subnets':[]}}}",
                        INVALID,
                        "subnets can not be empty."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','networkConfiguration':{'awsvpcConfiguration':"
                                + "{'subnets':['s'],'assignPublicIp':'YES'}}}",
                        INVALID,
                        "assign public ip should be one of [ENABLED,DISABLED]"),
                Arguments.of("RunTask", "{'taskDefinition':'t','tags':[null]}", INVALID, "tags cannot contain null."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','tags':[" + tags(51) + "]}",
                        INVALID,
                        "tags can have at most 50 items."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','tags':[{'key':'a!'}]}",
                        INVALID,
                        "Key contains invalid characters."));
    }

    static Stream<Arguments> tasks() {
        return Stream.of(
                Arguments.of("DescribeTasks", "{}", INVALID, "Tasks cannot be empty."),
                Arguments.of("DescribeTasks", "{'tasks':[]}", INVALID, "Tasks cannot be empty."),
                Arguments.of(
                        "DescribeTasks",
                        "{'tasks':[" + items(101) + "]}",
                        INVALID,
                        "taskIds can have at most 100 items."),
                Arguments.of("DescribeTasks", "{'tasks':['a',null]}", INVALID, "tasks cannot contain null."),
                Arguments.of(
                        "DescribeTasks", "{'tasks':['a'],'include':['X']}", INVALID, "include should be one of [TAGS]"),
                Arguments.of("GetTaskProtection", "{'cluster':'c','tasks':[]}", INVALID, "Tasks cannot be empty."),
                Arguments.of(
                        "UpdateTaskProtection",
                        "{'cluster':'c','tasks':['a'],'protectionEnabled':true,'expiresInMinutes':0}",
                        INVALID,
                        "expiresInMinutes must be at least 1."),
                Arguments.of(
                        "ListTasks",
                        "{'desiredStatus':'GONE'}",
                        INVALID,
                        "desired status should be one of [RUNNING,PENDING,STOPPED]"));
    }

    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of("DescribeServices", "{'services':[]}", INVALID, "Services cannot be empty."),
                Arguments.of(
                        "DescribeServices",
                        "{'services':[" + items(11) + "]}",
                        INVALID,
                        "service names can have at most 10 items."),
                Arguments.of(
                        "CreateService",
                        "{'serviceName':'s','schedulingStrategy':'SWARM'}",
                        INVALID,
                        "Scheduling strategy should be one of [REPLICA,DAEMON]"),
                Arguments.of("CreateService", "{'serviceName':'a b'}", INVALID, "Invalid service name."),
                Arguments.of("CreateService", "{}", INVALID, "Invalid service name."),
                Arguments.of(
                        "CreateService",
                        "{'serviceName':'s','desiredCount':-1}",
                        INVALID,
                        "DesiredCount can not be lesser than 0"),
                Arguments.of(
                        "CreateService",
                        "{'serviceName':'s','clientToken':'" + "x".repeat(37) + "'}",
                        INVALID,
                        "idempotency token longer than 36."),
                Arguments.of(
                        "UpdateService",
                        "{'service':'s','desiredCount':-1}",
                        INVALID,
                        "Task count can not be lesser than 0"));
    }

    static Stream<Arguments> taskDefinitions() {
        return Stream.of(
                Arguments.of(
                        "DeleteTaskDefinitions",
                        "{'taskDefinitions':[]}",
                        INVALID,
                        "size of TaskDefinition references list must be greater than 0"),
                Arguments.of(
                        "DeleteTaskDefinitions",
                        "{'taskDefinitions':[" + items(11) + "]}",
                        INVALID,
                        "Size of TaskDefinition references list cannot exceed 10"),
                Arguments.of("DescribeTaskDefinition", "{}", INVALID, "Task Definition can not be blank."),
                Arguments.of(
                        "ListTaskDefinitions",
                        "{'status':'OLD'}",
                        INVALID,
                        "status should be one of [ACTIVE,INACTIVE,DELETE_IN_PROGRESS]"),
                Arguments.of(
                        "RegisterTaskDefinition",
                        "{'networkMode':'mesh'}",
                        CLIENT,
                        "network mode should be one of [bridge,host,awsvpc,none]"),
                Arguments.of(
                        "RegisterTaskDefinition",
                        "{'containerDefinitions':[{'secrets':[{'name':'A'}]}]}",
                        CLIENT,
                        "Value From can not be blank."),
                Arguments.of(
                        "RegisterTaskDefinition",
                        "{'containerDefinitions':[{'logConfiguration':{}}]}",
                        CLIENT,
                        "Log Driver can not be blank."),
                Arguments.of(
                        "RegisterTaskDefinition",
                        "{'containerDefinitions':[{'ulimits':[{'name':'nofile','softLimit':1}]}]}",
                        CLIENT,
                        "Hard Limit can not be blank."),
                Arguments.of(
                        "UpdateService",
                        "{'service':'s','deploymentConfiguration':{'deploymentCircuitBreaker':{'enable':true}}}",
                        INVALID,
                        "Rollback can not be blank."),
                Arguments.of(
                        "UpdateService",
                        "{'service':'s','deploymentConfiguration':{'alarms':{'alarmNames':['a'],'rollback':true}}}",
                        INVALID,
                        "Enable can not be blank."),
                Arguments.of(
                        "RegisterTaskDefinition",
                        "{'containerDefinitions':[{'ulimits':[{'name':'wings','softLimit':1,'hardLimit':1}]}]}",
                        CLIENT,
                        "name should be one of [core,cpu,data,fsize,locks,memlock,msgqueue,nice,nofile,nproc,rss,rtprio,"
                                + "rttime,sigpending,stack]"),
                Arguments.of(
                        "RegisterTaskDefinition",
                        "{'containerDefinitions':[{'dockerLabels':{'a':null}}]}",
                        CLIENT,
                        "dockerLabels cannot contain null."));
    }

    static Stream<Arguments> clustersAndInstances() {
        return Stream.of(
                Arguments.of("DescribeContainerInstances", "{}", CLIENT, "Container Instances cannot be empty."),
                Arguments.of(
                        "DescribeContainerInstances",
                        "{'containerInstances':[" + items(101) + "]}",
                        INVALID,
                        "instanceIds can have at most 100 items."),
                Arguments.of(
                        "UpdateContainerInstancesState",
                        "{'containerInstances':[" + items(11) + "],'status':'DRAINING'}",
                        INVALID,
                        "instanceIds can have at most 10 items."),
                Arguments.of(
                        "UpdateContainerInstancesState",
                        "{'containerInstances':['i'],'status':'REGISTERING'}",
                        INVALID,
                        "Container instance status should be one of [ACTIVE, DRAINING]"),
                Arguments.of(
                        "PutAccountSetting",
                        "{'name':'bogus','value':'enabled'}",
                        INVALID,
                        "unknown should be one of [serviceLongArnFormat,taskLongArnFormat,containerInstanceLongArnFormat,"
                                + "awsvpcTrunking,containerInsights,dualStackIPv6,fargateFIPSMode,tagResourceAuthorization,"
                                + "fargateTaskRetirementWaitPeriod,guardDutyActivate,defaultLogDriverMode,"
                                + "fargateEventWindows]"),
                Arguments.of("PutAttributes", "{'attributes':[]}", INVALID, "attributes can not be empty"),
                Arguments.of("DeleteAttributes", "{}", INVALID, "attributes value is required"),
                Arguments.of("ListAttributes", "{}", INVALID, "targetType must be container-instance"),
                Arguments.of(
                        "CreateCapacityProvider",
                        "{'name':'FargateLike'}",
                        INVALID,
                        EcsShapeMessages.BAD_PROVIDER_NAME.text()));
    }

    @ParameterizedTest
    @MethodSource({"runningTasks", "tasks", "services", "taskDefinitions", "clustersAndInstances"})
    void a_bad_shape_is_refused_in_the_words_of_ecs(String operation, String json, String code, String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(operation, json))
                .satisfies(refusal -> {
                    assertThat(refusal.text()).isEqualTo(text);
                    assertThat(refusal.code()).isEqualTo(code);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'family':'','containerDefinitions':[]}",
                "{'containerDefinitions':[{}]}",
                "{'containerDefinitions':[{'name':'','image':'','portMappings':[{}],'environment':[{}]}],'tags':[]}",
                "{'containerDefinitions':[{'healthCheck':{'command':[],'interval':1}}]}",
                "{'ephemeralStorage':{'sizeInGiB':1}}"
            })
    void registering_a_task_definition_is_left_to_its_own_validation(String json) {
        check("RegisterTaskDefinition", json);
    }

    @Test
    void well_formed_requests_pass() {
        check(
                "RunTask",
                "{'taskDefinition':'web:1','count':10,'launchType':'FARGATE','tags':[{'key':'a','value':''}]}");
        check("DescribeTasks", "{'tasks':[" + items(100) + "]}");
        check("GetTaskProtection", "{'cluster':'c','tasks':['t']}");
        check("ListClusters", "{}");
        check(
                "CreateService",
                "{'serviceName':'s','deploymentConfiguration':{'deploymentCircuitBreaker':"
                        + "{'enable':true,'rollback':false}}}");
        check("DescribeClusters", "{'include':['CONFIGURATIONS']}");
    }

    @Test
    void the_first_of_several_errors_is_told() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check("RunTask", "{'launchType':'X','propagateTags':'Y'}"))
                .withMessageStartingWith("launch type");
    }

    @Test
    void huge_values_are_refused_without_echo() {
        String huge = "x!".repeat(5_000_000);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check("CreateService", "{'serviceName':'" + huge + "'}"))
                .withMessage("Invalid service name.");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EcsShapes.check(
                        "DescribeTasks",
                        DescribeTasksRequest.builder()
                                .tasks(Collections.nCopies(1_000_000, "t"))
                                .build()));
    }

    private static void check(String operation, String json) {
        SdkRequest request = JsonRequest.of(EcsClient.class, operation, json);
        EcsShapes.check(operation, request);
    }

    private static String items(int count) {
        return String.join(",", Collections.nCopies(count, "'a'"));
    }

    private static String tags(int count) {
        return String.join(",", Collections.nCopies(count, "{'key':'k'}"));
    }
}
