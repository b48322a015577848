package dev.drydock.internal.ecs.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Inside;
import dev.drydock.Snapshot;
import dev.drydock.internal.world.WorldImage;
import dev.drydock.testkit.Networks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Resource;

/** Container instances as their agents register them. */
class RegisterInstanceTest extends AgentPlay {

    @Test
    void an_agent_registers_its_host() {
        ContainerInstance registered = register(b -> b.tags(t -> t.key("team").value("web"))
                .attributes(attribute("ecs.capability.task-eni", null), attribute("stack", "blue")));

        assertThat(registered.containerInstanceArn())
                .matches("arn:aws:ecs:us-east-1:123456789012:container-instance/prod/[0-9a-f]{32}");
        assertThat(registered.ec2InstanceId()).isEqualTo("i-0123456789abcdef0");
        assertThat(registered.status()).isEqualTo("ACTIVE");
        assertThat(registered.agentConnected()).isTrue();
        assertThat(registered.agentUpdateStatus()).isNull();
        assertThat(registered.version()).isEqualTo(1);
        assertThat(registered.versionInfo().agentVersion()).isEqualTo("1.98.0");
        assertThat(registered.tags()).hasSize(1);
        assertThat(registered.registeredResources())
                .extracting(each ->
                        each.name() + " " + each.type() + " " + each.integerValue() + " " + each.stringSetValue())
                .containsExactly(
                        "CPU INTEGER 2048 []",
                        "MEMORY INTEGER 7700 []",
                        "PORTS STRINGSET 0 [22, 2376, 2375, 51678, 51679]",
                        "PORTS_UDP STRINGSET 0 []");
        assertThat(registered.remainingResources()).isEqualTo(registered.registeredResources());
        assertThat(valued(registered))
                .containsEntry("ecs.ami-id", "ami-0abc")
                .containsEntry("ecs.availability-zone", "us-east-1b")
                .containsEntry("ecs.instance-type", "m5.large")
                .containsEntry("ecs.cpu-architecture", "x86_64")
                .containsEntry("ecs.os-type", "linux")
                .containsEntry("ecs.os-family", "LINUX")
                .containsEntry("stack", "blue")
                .containsKeys("ecs.vpc-id", "ecs.subnet-id", "ecs.capability.task-eni")
                .doesNotContainKey("ecs.capability.execute-command");
        assertThat(ecs.describeClusters(b -> b.clusters("prod"))
                        .clusters()
                        .get(0)
                        .registeredContainerInstancesCount())
                .isEqualTo(1);
    }

    @Test
    void what_the_agent_says_of_the_system_wins() {
        ContainerInstance registered = register(b -> b.attributes(
                attribute("ecs.os-type", "windows"), attribute("ecs.os-family", "WINDOWS_SERVER_2022_CORE")));

        assertThat(valued(registered))
                .containsEntry("ecs.os-type", "windows")
                .containsEntry("ecs.os-family", "WINDOWS_SERVER_2022_CORE");
    }

    @Test
    void without_totals_the_type_tells_what_there_is() {
        ContainerInstance registered = register(b -> b.totalResources(List.of()));

        assertThat(registered.registeredResources())
                .extracting(Resource::integerValue)
                .containsExactly(2_048, 7_681, 0, 0);
    }

    @Test
    void a_type_that_nobody_knows_has_what_its_agent_measured() {
        ContainerInstance registered = register(b -> b.instanceIdentityDocument(document("z9.huge")));

        assertThat(registered.registeredResources().get(1).integerValue()).isEqualTo(7_700);
        assertThat(valued(registered)).containsEntry("ecs.instance-type", "z9.huge");
    }

    @Test
    void a_type_that_nobody_knows_is_refused_unless_its_agent_says_what_it_has() {
        assertThatThrownBy(() -> register(
                        b -> b.instanceIdentityDocument(document("m55.large")).totalResources(number("CPU", 2_048))))
                .hasMessageContaining("type m55.large are required")
                .satisfies(refused -> assertThat(refused.getSuppressed()[0])
                        .hasMessageContaining("integerValue of CPU and MEMORY")
                        .hasMessageContaining("most like it are m5,"));
        assertThatThrownBy(() -> register(b -> b.instanceIdentityDocument(null)
                        .attributes(attribute("ecs.capability.external", null))
                        .totalResources(List.of())))
                .hasMessageContaining("type external are required");
    }

    @Test
    void gpus_are_resources() {
        ContainerInstance registered = register(b -> b.instanceIdentityDocument(document("g5.xlarge"))
                .platformDevices(
                        d -> d.id("GPU-1").type("GPU"), d -> d.id("GPU-2").type("GPU")));

        assertThat(registered.registeredResources().get(4).name()).isEqualTo("GPU");
        assertThat(registered.registeredResources().get(4).stringSetValue()).containsExactly("GPU-1", "GPU-2");
        assertThat(ecs.describeContainerInstances(b -> b.cluster("prod")
                                .containerInstances(registered.containerInstanceArn())
                                .includeWithStrings("CONTAINER_INSTANCE_HEALTH"))
                        .containerInstances()
                        .get(0)
                        .healthStatus()
                        .details())
                .hasSize(2);
    }

    @Test
    void attributes_that_break_a_rule_are_left_out_without_a_word() {
        List<Attribute> attributes = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> attributes.add(attribute("own" + i, null)));
        attributes.add(attribute("bad name", "1"));
        attributes.add(attribute("bad.value", " x"));

        ContainerInstance registered = register(b -> b.attributes(attributes));

        assertThat(valued(registered).keySet().stream().filter(each -> !each.startsWith("ecs.")))
                .hasSize(10)
                .allMatch(each -> each.startsWith("own"));
    }

    @Test
    void each_registration_without_an_arn_is_another_instance() {
        assertThat(register(b -> {}).containerInstanceArn())
                .isNotEqualTo(register(b -> {}).containerInstanceArn());
    }

    @Test
    void tasks_run_on_a_registered_instance() {
        aws.given().taskDefinition("job", "shop/job:1");
        aws.given().cluster("other").instances(1, "m5.large");
        List<String> like = ecs.listContainerInstances(b -> b.cluster("other")).containerInstanceArns();
        List<Attribute> capabilities = ecs.describeContainerInstances(
                        b -> b.cluster("other").containerInstances(like))
                .containerInstances()
                .get(0)
                .attributes();
        ContainerInstance registered = register(b -> b.attributes(capabilities));

        ecs.runTask(b -> b.cluster("prod")
                .taskDefinition("job")
                .launchType("EC2")
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1", "subnet-2", "subnet-3"))));
        aws.time().settle();

        ContainerInstance busy = describe(registered.containerInstanceArn());
        assertThat(busy.runningTasksCount()).isEqualTo(1);
        assertThat(busy.remainingResources().get(0).integerValue()).isEqualTo(2_048 - 256);
    }

    // ---- again, by ARN

    @Test
    void an_agent_that_starts_again_registers_by_arn() {
        ContainerInstance before = register(b -> b.attributes(attribute("stack", "blue")));
        aws.faults().instance(before.ec2InstanceId()).disconnect();

        ContainerInstance after = register(b -> b.containerInstanceArn(before.containerInstanceArn())
                .totalResources(number("CPU", 2_048), number("MEMORY", 7_600))
                .versionInfo(v -> v.agentVersion("1.99.0"))
                .attributes(attribute("ecs.capability.efs", null), attribute("rack", "1")));

        assertThat(after.containerInstanceArn()).isEqualTo(before.containerInstanceArn());
        assertThat(after.agentConnected()).isTrue();
        assertThat(after.versionInfo().agentVersion()).isEqualTo("1.99.0");
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(valued(after)).containsEntry("stack", "blue").containsEntry("rack", "1");
        assertThat(ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns())
                .hasSize(1);
    }

    @Test
    void resources_stay_those_of_the_first_registration_so_that_tasks_never_hold_more_than_there_is() {
        ContainerInstance before = register(b -> b.instanceIdentityDocument(document("g5.xlarge"))
                .platformDevices(d -> d.id("GPU-1").type("GPU")));
        ecs.registerTaskDefinition(b -> b.family("train")
                .containerDefinitions(c -> c.name("app")
                        .image("train:1")
                        .memory(7_000)
                        .resourceRequirements(r -> r.type("GPU").value("1"))));
        ecs.runTask(b -> b.cluster("prod").taskDefinition("train"));

        ContainerInstance after = register(b -> b.containerInstanceArn(before.containerInstanceArn())
                .instanceIdentityDocument(document("g5.xlarge"))
                .totalResources(number("CPU", 1_024), number("MEMORY", 512), set("PORTS", "22", "80")));

        assertThat(after.registeredResources()).isEqualTo(before.registeredResources());
        assertThat(after.remainingResources().get(1).integerValue()).isEqualTo(700);
    }

    @Test
    void the_type_of_an_instance_never_changes() {
        ContainerInstance before = register(b -> {});
        String arn = before.containerInstanceArn();

        refuses(
                () -> register(b -> b.containerInstanceArn(arn).instanceIdentityDocument(document("m5.xlarge"))),
                "ClientException",
                "Container instance type changes are not supported. Container instance "
                        + arn.substring(arn.lastIndexOf('/') + 1) + " was previously registered as m5.large.");
    }

    @Test
    void an_instance_that_was_deregistered_does_not_come_back() {
        String arn = register(b -> {}).containerInstanceArn();
        ecs.deregisterContainerInstance(b -> b.cluster("prod").containerInstance(arn));

        refuses(
                () -> register(b -> b.containerInstanceArn(arn)),
                "ClientException",
                "Container instance " + arn.substring(arn.lastIndexOf('/') + 1) + " is inactive.");
        refuses(
                () -> register(b -> b.containerInstanceArn(arn + "0")),
                "ClientException",
                "Referenced container instance " + arn.substring(arn.lastIndexOf('/') + 1) + "0 not registered.");
    }

    // ---- what is refused

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"instanceId\": \"i-1\"}",
                "{\"instanceId\": 1, \"instanceType\": \"m5.large\"}",
                "{\"instanceId\": \"i-1\", \"instanceType\": \"m5.large\", \"region\": \"eu-west-1\"}",
                "{\"instanceId\": \"i-1\", \"instanceType\": \"m5.large\", \"accountId\": \"210987654321\"}"
            })
    void a_document_that_is_none_of_here_is_refused(String document) {
        refuses(
                () -> register(b -> b.instanceIdentityDocument(document)),
                "ClientException",
                "The identity document and identity document signature were not valid");
    }

    @Test
    void resources_are_amounts_and_ports() {
        refuses(
                () -> register(b -> b.totalResources(number("CPU", -1))),
                "InvalidParameterException",
                "The value of the resource CPU is invalid.");
        refuses(
                () -> register(b -> b.totalResources(set("PORTS", "ssh"))),
                "InvalidParameterException",
                "The value of the resource PORTS is invalid.");
        refuses(
                () -> register(b -> b.totalResources(set(
                        "PORTS",
                        IntStream.range(0, 101).mapToObj(Integer::toString).toArray(String[]::new)))),
                "InvalidParameterException",
                "A container instance can have at most 100 reserved ports.");
        refuses(() -> register(b -> b.cluster("nope")), "ClusterNotFoundException", "Cluster not found.");
    }

    // ---- outside of EC2

    @Test
    void a_host_outside_of_ec2_gets_an_id_of_its_own() {
        ContainerInstance registered =
                register(b -> b.instanceIdentityDocument(null).attributes(attribute("ecs.capability.external", null)));

        assertThat(registered.ec2InstanceId()).matches("mi-[0-9a-f]{17}");
        assertThat(valued(registered))
                .containsKey("ecs.capability.external")
                .doesNotContainKeys("ecs.availability-zone", "ecs.instance-type", "ecs.vpc-id");
        assertThat(registered.registeredResources().get(0).integerValue()).isEqualTo(2_048);
    }

    @Test
    void external_instances_can_be_given() {
        aws.given().cluster("edge").externalInstances(2, 4_096, 8_000);

        List<String> arns = ecs.listContainerInstances(b -> b.cluster("edge")).containerInstanceArns();
        ContainerInstance instance = ecs.describeContainerInstances(
                        b -> b.cluster("edge").containerInstances(arns))
                .containerInstances()
                .get(0);

        assertThat(arns).hasSize(2);
        assertThat(instance.ec2InstanceId()).startsWith("mi-");
        assertThat(valued(instance))
                .containsKeys("ecs.capability.external", "ecs.capability.execute-command")
                .doesNotContainKeys(
                        "ecs.capability.task-eni",
                        "ecs.capability.task-eni-trunking",
                        "ecs.capability.cni-plugin-version",
                        "ecs.capability.aws-appmesh",
                        "ecs.capability.service-connect-v1",
                        "ecs.capability.storage.ebs-task-volume-attach",
                        "ecs.capability.fault-injection");
    }

    // ---- kept and cut off

    @Test
    void registrations_are_kept_by_snapshots() {
        ecs.putAccountSetting(b -> b.name("awsvpcTrunking").value("enabled"));
        String arn = register(b ->
                        b.attributes(attribute("ecs.capability.task-eni-trunking", null), attribute("stack", "blue")))
                .containerInstanceArn();
        aws.given().cluster("prod").instances(1, "g5.xlarge");
        WorldImage before = Inside.image(aws);
        Snapshot snapshot = aws.snapshot();

        aws.time().advance(Duration.ofMinutes(1));
        aws.restore(snapshot);

        assertThat(Inside.image(aws)).isEqualTo(before);
        aws.time().settle();
        assertThat(describe(arn).status()).isEqualTo("ACTIVE");
    }

    @Test
    void a_cut_off_agent_is_shown_and_takes_no_tasks() {
        aws.given().taskDefinition("job", "shop/job:1");
        aws.given().cluster("prod").instances(1, "m5.large");
        String arn = ecs.listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);

        aws.faults().instance(arn).disconnect();

        assertThat(describe(arn).agentConnected()).isFalse();
        assertThat(describe(arn).version()).isEqualTo(2);
        assertThat(ecs.runTask(b -> b.cluster("prod")
                                .taskDefinition("job")
                                .launchType("EC2")
                                .networkConfiguration(Networks::ofOneSubnet))
                        .failures())
                .extracting(each -> each.reason())
                .containsExactly("AGENT");
        aws.faults().instance(arn).reconnect();
        assertThat(describe(arn).agentConnected()).isTrue();
        assertThatThrownBy(() -> aws.faults().instance("i-0").reconnect())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("i-0");
    }

    @Test
    void an_agent_that_tells_no_version_satisfies_no_comparison_of_versions() {
        String arn = register(b -> b.versionInfo(v -> {})).containerInstanceArn();

        assertThat(list("agentVersion >= 1.0.0")).isEmpty();
        assertThat(list("agentVersion != 1.0.0")).isEmpty();
        assertThat(list("not(agentVersion >= 1.0.0)")).containsExactly(arn);
    }

    private List<String> list(String filter) {
        return ecs.listContainerInstances(b -> b.cluster("prod").filter(filter)).containerInstanceArns();
    }

    @Test
    void a_task_is_in_the_zone_of_its_host_even_if_drydock_has_no_such_zone() {
        String arn = register(
                        b -> b.instanceIdentityDocument(document("m5.large").replace("us-east-1b", "us-east-1f")))
                .containerInstanceArn();
        ecs.registerTaskDefinition(b -> b.family("web")
                .containerDefinitions(c -> c.name("app").image("web:1").memory(128)));

        assertThat(ecs.startTask(b -> b.cluster("prod").taskDefinition("web").containerInstances(arn))
                        .tasks())
                .extracting(software.amazon.awssdk.services.ecs.model.Task::availabilityZone)
                .containsExactly("us-east-1f");
    }
}
