package dev.drydock.call.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.call.Refusal;
import dev.drydock.call.Service;
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

    static Stream<Arguments> refusals() {
        String invalid = "InvalidParameterException";
        String client = "ClientException";
        return Stream.of(
                Arguments.of("DescribeTasks", "{}", invalid, "Tasks cannot be empty."),
                Arguments.of("DescribeTasks", "{'tasks':[]}", invalid, "Tasks cannot be empty."),
                Arguments.of(
                        "DescribeTasks",
                        "{'tasks':[" + items(101) + "]}",
                        invalid,
                        "taskIds can have at most 100 items."),
                Arguments.of("DescribeTasks", "{'tasks':['a',null]}", invalid, "tasks cannot contain null."),
                Arguments.of(
                        "DescribeTasks", "{'tasks':['a'],'include':['X']}", invalid, "include should be one of [TAGS]"),
                Arguments.of("DescribeServices", "{'services':[]}", invalid, "Services cannot be empty."),
                Arguments.of(
                        "DescribeServices",
                        "{'services':[" + items(11) + "]}",
                        invalid,
                        "service names can have at most 10 items."),
                Arguments.of("GetTaskProtection", "{'cluster':'c','tasks':[]}", invalid, "Tasks cannot be empty."),
                Arguments.of(
                        "UpdateTaskProtection",
                        "{'cluster':'c','tasks':['a'],'expiresInMinutes':0}",
                        invalid,
                        "expiresInMinutes must be at least 1."),
                Arguments.of("DescribeContainerInstances", "{}", client, "Container Instances cannot be empty."),
                Arguments.of(
                        "DescribeContainerInstances",
                        "{'containerInstances':[" + items(101) + "]}",
                        invalid,
                        "instanceIds can have at most 100 items."),
                Arguments.of(
                        "UpdateContainerInstancesState",
                        "{'containerInstances':[" + items(11) + "],'status':'DRAINING'}",
                        invalid,
                        "instanceIds can have at most 10 items."),
                Arguments.of(
                        "UpdateContainerInstancesState",
                        "{'containerInstances':['i'],'status':'REGISTERING'}",
                        invalid,
                        "Container instance status should be one of [ACTIVE, DRAINING]"),
                Arguments.of(
                        "StartTask",
                        "{'containerInstances':[],'taskDefinition':'t'}",
                        client,
                        "Container Instances cannot be empty."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','launchType':'LAMBDA'}",
                        invalid,
                        "launch type should be one of [EC2,FARGATE,EXTERNAL,FMI,MANAGED_INSTANCES]"),
                Arguments.of(
                        "RunTask", "{'taskDefinition':'t','count':11}", invalid, "Count must be between 1 and 10."),
                Arguments.of(
                        "RunTask", "{'taskDefinition':'t','count':-1}", invalid, "Count must be between 1 and 10."),
                Arguments.of("RunTask", "{}", invalid, "Task Definition can not be blank."),
                Arguments.of("RunTask", "{'taskDefinition':''}", invalid, "Task Definition can not be blank."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','startedBy':'" + "s".repeat(129) + "'}",
                        invalid,
                        "startedBy longer than 128."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','clientToken':'" + "s".repeat(65) + "'}",
                        invalid,
                        "idempotency token longer than 64."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','networkConfiguration':{'awsvpcConfiguration':{'subnets':[]}}}",
                        invalid,
                        "subnets can not be empty."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','networkConfiguration':{'awsvpcConfiguration':"
                                + "{'subnets':['s'],'assignPublicIp':'YES'}}}",
                        invalid,
                        "assign public ip should be one of [ENABLED,DISABLED]"),
                Arguments.of("RunTask", "{'taskDefinition':'t','tags':[null]}", invalid, "tags cannot contain null."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','tags':[" + tags(51) + "]}",
                        invalid,
                        "tags can have at most 50 items."),
                Arguments.of(
                        "RunTask",
                        "{'taskDefinition':'t','tags':[{'key':'a!'}]}",
                        invalid,
                        "Key contains invalid characters."),
                Arguments.of(
                        "CreateService",
                        "{'serviceName':'s','schedulingStrategy':'SWARM'}",
                        invalid,
                        "Scheduling strategy should be one of [REPLICA,DAEMON]"),
                Arguments.of("CreateService", "{'serviceName':'a b'}", invalid, "Invalid service name."),
                Arguments.of("CreateService", "{}", invalid, "Invalid service name."),
                Arguments.of(
                        "CreateService",
                        "{'serviceName':'s','desiredCount':-1}",
                        invalid,
                        "DesiredCount can not be lesser than 0"),
                Arguments.of(
                        "CreateService",
                        "{'serviceName':'s','clientToken':'" + "x".repeat(37) + "'}",
                        invalid,
                        "idempotency token longer than 36."),
                Arguments.of(
                        "UpdateService",
                        "{'service':'s','desiredCount':-1}",
                        invalid,
                        "Task count can not be lesser than 0"),
                Arguments.of(
                        "PutAccountSetting",
                        "{'name':'bogus','value':'enabled'}",
                        invalid,
                        "unknown should be one of [serviceLongArnFormat,taskLongArnFormat,containerInstanceLongArnFormat,"
                                + "awsvpcTrunking,containerInsights,fargateFIPSMode,tagResourceAuthorization,"
                                + "fargateTaskRetirementWaitPeriod,guardDutyActivate,defaultLogDriverMode,"
                                + "fargateEventWindows]"),
                Arguments.of("PutAttributes", "{'attributes':[]}", invalid, "attributes can not be empty"),
                Arguments.of("DeleteAttributes", "{}", invalid, "attributes value is required"),
                Arguments.of("ListAttributes", "{}", invalid, "targetType must be container-instance"),
                Arguments.of("ListTasks", "{'maxResults':101}", invalid, "maxResults must be at most 100."),
                Arguments.of(
                        "DeleteTaskDefinitions",
                        "{'taskDefinitions':[]}",
                        invalid,
                        "size of TaskDefinition references list must be greater than 0"),
                Arguments.of(
                        "DeleteTaskDefinitions",
                        "{'taskDefinitions':[" + items(11) + "]}",
                        invalid,
                        "Size of TaskDefinition references list cannot exceed 10"),
                Arguments.of("DescribeTaskDefinition", "{}", invalid, "Task Definition can not be blank."),
                Arguments.of(
                        "ListTaskDefinitions",
                        "{'status':'OLD'}",
                        client,
                        "status should be one of [ACTIVE,INACTIVE,DELETE_IN_PROGRESS]"),
                Arguments.of(
                        "CreateCluster",
                        "{'clusterName':'a b'}",
                        invalid,
                        "ClusterName must match ^[a-zA-Z0-9\\\\-_]{1,255}$"),
                Arguments.of(
                        "CreateCapacityProvider",
                        "{'name':'FargateLike'}",
                        invalid,
                        EcsShapeMessages.BAD_PROVIDER_NAME.text()),
                Arguments.of(
                        "RegisterTaskDefinition",
                        "{'networkMode':'mesh'}",
                        client,
                        "network mode should be one of [bridge,host,awsvpc,none]"),
                Arguments.of(
                        "RegisterTaskDefinition",
                        "{'containerDefinitions':[{'secrets':[{'name':'A'}]}]}",
                        client,
                        "Value From can not be blank."),
                Arguments.of(
                        "RegisterTaskDefinition",
                        "{'containerDefinitions':[{'logConfiguration':{}}]}",
                        client,
                        "Log Driver can not be blank."),
                Arguments.of(
                        "RegisterTaskDefinition",
                        "{'containerDefinitions':[{'ulimits':[{'name':'wings','softLimit':1,'hardLimit':1}]}]}",
                        client,
                        "name should be one of [core,cpu,data,fsize,locks,memlock,msgqueue,nice,nofile,nproc,rss,rtprio,"
                                + "rttime,sigpending,stack]"),
                Arguments.of(
                        "RegisterTaskDefinition",
                        "{'containerDefinitions':[{'dockerLabels':{'a':null}}]}",
                        client,
                        "dockerLabels cannot contain null."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
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
        check("GetTaskProtection", "{'cluster':'c'}");
        check("ListClusters", "{}");
        check("CreateService", "{'serviceName':'s','deploymentConfiguration':{'deploymentCircuitBreaker':{}}}");
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
                .isThrownBy(() -> ShapeCheck.of(Service.ECS)
                        .check(
                                "DescribeTasks",
                                DescribeTasksRequest.builder()
                                        .tasks(Collections.nCopies(1_000_000, "t"))
                                        .build()));
    }

    private static void check(String operation, String json) {
        SdkRequest request = JsonRequest.of(EcsClient.class, operation, json);
        ShapeCheck.of(Service.ECS).check(operation, request);
    }

    private static String items(int count) {
        return String.join(",", Collections.nCopies(count, "'a'"));
    }

    private static String tags(int count) {
        return String.join(",", Collections.nCopies(count, "{'key':'k'}"));
    }
}
