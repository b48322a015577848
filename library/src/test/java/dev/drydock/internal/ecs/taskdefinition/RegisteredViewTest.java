package dev.drydock.internal.ecs.taskdefinition;

import static dev.drydock.internal.ecs.taskdefinition.Shipyard.ARNS;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.NOW;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.app;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.awsvpc;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.bridge;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.fargate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.HostVolumeProperties;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

class RegisteredViewTest {

    private final Shipyard shipyard = new Shipyard();

    @Test
    void a_volume_with_nothing_but_a_name_is_a_directory_the_host_chooses() {
        TaskDefinition registered = new Shipyard().register(bridge().volumes(v -> v.name("scratch")));

        assertThat(registered.volumes().get(0).host())
                .isEqualTo(HostVolumeProperties.builder().build());
    }

    @Test
    void what_registering_adds_is_echoed() {
        TaskDefinition registered = shipyard.register("web");

        assertThat(registered.taskDefinitionArn()).isEqualTo(ARNS + "web:1");
        assertThat(registered.revision()).isEqualTo(1);
        assertThat(registered.status()).isEqualTo(TaskDefinitionStatus.ACTIVE);
        assertThat(registered.registeredAt()).isEqualTo(NOW);
        assertThat(registered.registeredBy()).isEqualTo("arn:aws:iam::123456789012:user/drydock");
        assertThat(registered.deregisteredAt()).isNull();
    }

    @Test
    void containers_get_the_defaults_of_aws() {
        ContainerDefinition container =
                shipyard.register("web").containerDefinitions().get(0);

        assertThat(container.cpu()).isZero();
        assertThat(container.essential()).isTrue();
        assertThat(container.hasEnvironment()).isTrue();
        assertThat(container.hasMountPoints()).isTrue();
        assertThat(container.hasPortMappings()).isTrue();
        assertThat(container.hasVolumesFrom()).isTrue();
        assertThat(container.hasSystemControls()).isTrue();
    }

    @Test
    void what_was_not_given_and_has_no_default_stays_absent() {
        TaskDefinition registered = shipyard.register("web");
        ContainerDefinition container = registered.containerDefinitions().get(0);

        assertThat(registered.networkMode()).isNull();
        assertThat(registered.hasRequiresCompatibilities()).isFalse();
        assertThat(registered.runtimePlatform()).isNull();
        assertThat(registered.cpu()).isNull();
        assertThat(registered.memory()).isNull();
        assertThat(registered.hasVolumes()).isTrue();
        assertThat(registered.hasPlacementConstraints()).isTrue();
        assertThat(container.hasSecrets()).isFalse();
        assertThat(container.hasEnvironmentFiles()).isFalse();
        assertThat(container.hasDependsOn()).isFalse();
        assertThat(container.hasLinks()).isFalse();
        assertThat(container.hasCommand()).isFalse();
        assertThat(container.hasEntryPoint()).isFalse();
        assertThat(container.healthCheck()).isNull();
    }

    @Test
    void what_was_given_is_echoed_whole() {
        var given = fargate(c -> c.command("run")
                        .workingDirectory("/x")
                        .dockerLabels(Map.of("a", "b"))
                        .secrets(List.of()))
                .runtimePlatform(p -> p.cpuArchitecture("ARM64").operatingSystemFamily("LINUX"))
                .taskRoleArn("worker")
                .enableFaultInjection(true)
                .tags(Tag.builder().key("team").value("dock").build());

        var response = shipyard.ecs.registerTaskDefinition(given.build());

        ContainerDefinition container =
                response.taskDefinition().containerDefinitions().get(0);
        assertThat(container.command()).containsExactly("run");
        assertThat(container.workingDirectory()).isEqualTo("/x");
        assertThat(container.dockerLabels()).containsEntry("a", "b");
        assertThat(container.hasSecrets()).isTrue();
        assertThat(response.taskDefinition().runtimePlatform().cpuArchitectureAsString())
                .isEqualTo("ARM64");
        assertThat(response.taskDefinition().taskRoleArn()).isEqualTo("worker");
        assertThat(response.taskDefinition().enableFaultInjection()).isTrue();
        assertThat(response.taskDefinition().requiresCompatibilities()).containsExactly(Compatibility.FARGATE);
        assertThat(response.tags())
                .containsExactly(Tag.builder().key("team").value("dock").build());
    }

    @ParameterizedTest
    @CsvSource({"bridge, 0", "host, 80", "awsvpc, 80"})
    void ports_get_a_protocol_and_a_host_port_by_network_mode(String mode, int hostPort) {
        var given = bridge(c -> c.portMappings(
                        PortMapping.builder().containerPort(80).build(),
                        PortMapping.builder().containerPortRange("90-95").build()))
                .networkMode(mode);

        List<PortMapping> ports =
                shipyard.register(given).containerDefinitions().get(0).portMappings();

        assertThat(ports)
                .containsExactly(
                        PortMapping.builder()
                                .containerPort(80)
                                .hostPort(hostPort)
                                .protocol("tcp")
                                .build(),
                        PortMapping.builder()
                                .containerPortRange("90-95")
                                .protocol("tcp")
                                .build());
    }

    @Test
    void a_health_check_gets_its_numbers_but_no_start_period() {
        HealthCheck check = shipyard.register(bridge(c -> c.healthCheck(h -> h.command("CMD", "true"))))
                .containerDefinitions()
                .get(0)
                .healthCheck();

        assertThat(check)
                .isEqualTo(HealthCheck.builder()
                        .command("CMD", "true")
                        .interval(30)
                        .timeout(5)
                        .retries(3)
                        .build());
    }

    @Test
    void a_bridge_definition_fits_external_and_ec2() {
        assertThat(shipyard.register("web").compatibilities())
                .containsExactly(Compatibility.EXTERNAL, Compatibility.EC2);
    }

    @Test
    void a_host_definition_fits_managed_instances_too() {
        assertThat(shipyard.register(bridge().networkMode(NetworkMode.HOST)).compatibilities())
                .containsExactly(Compatibility.EXTERNAL, Compatibility.EC2, Compatibility.MANAGED_INSTANCES);
    }

    @Test
    void a_definition_that_passes_fargate_checks_fits_fargate_unasked() {
        assertThat(shipyard.register(awsvpc(c -> {}).cpu("256").memory("512")).compatibilities())
                .containsExactly(Compatibility.EC2, Compatibility.FARGATE, Compatibility.MANAGED_INSTANCES);
    }

    @Test
    void an_awsvpc_definition_without_size_fits_all_but_fargate() {
        assertThat(shipyard.register(awsvpc(c -> {})).compatibilities())
                .containsExactly(Compatibility.EC2, Compatibility.MANAGED_INSTANCES);
    }

    @Test
    void an_awsvpc_definition_with_what_fargate_lacks_fits_all_but_fargate() {
        assertThat(shipyard.register(awsvpc(c -> c.privileged(true)).cpu("256").memory("512"))
                        .compatibilities())
                .containsExactly(Compatibility.EC2, Compatibility.MANAGED_INSTANCES);
    }

    @Test
    void a_named_port_on_a_bridge_fits_no_external_instance() {
        var named =
                bridge(c -> c.portMappings(p -> p.containerPort(80).name("http").appProtocol("http")));

        assertThat(shipyard.register(named).compatibilities()).containsExactly(Compatibility.EC2);
    }

    @Test
    void a_definition_that_shares_the_processes_of_its_host_fits_no_managed_instance() {
        var agent = bridge().networkMode(NetworkMode.HOST).pidMode("host").ipcMode("host");

        assertThat(shipyard.register(agent).compatibilities())
                .containsExactly(Compatibility.EXTERNAL, Compatibility.EC2);
    }

    @Test
    void windows_on_fargate_does_not_fit_managed_instances() {
        var windows = fargate(c -> {})
                .cpu("1024")
                .memory("2048")
                .runtimePlatform(p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE"));

        assertThat(shipyard.register(windows).compatibilities())
                .containsExactly(Compatibility.EC2, Compatibility.FARGATE);
    }

    @Test
    void managed_instances_are_listed_where_required() {
        var managed = awsvpc(c -> c.privileged(true)).requiresCompatibilities(Compatibility.MANAGED_INSTANCES);

        assertThat(shipyard.register(managed).compatibilities())
                .containsExactly(Compatibility.EC2, Compatibility.MANAGED_INSTANCES);
    }

    @Test
    void a_second_container_is_echoed_with_its_own_values() {
        var given = bridge().containerDefinitions(app(c -> c.cpu(7)), Shipyard.container("b", c -> c.essential(false)));

        List<ContainerDefinition> containers = shipyard.register(given).containerDefinitions();

        assertThat(containers).extracting(ContainerDefinition::cpu).containsExactly(7, 0);
        assertThat(containers).extracting(ContainerDefinition::essential).containsExactly(true, false);
    }
}
