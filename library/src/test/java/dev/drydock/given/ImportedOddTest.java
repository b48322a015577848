package dev.drydock.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.Drydock;
import dev.drydock.TaskDefinitions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Service;

/** What real accounts have besides plain services on Fargate. */
class ImportedOddTest {

    private static final String CLUSTERS = "{'clusters': [{'clusterName': 'prod'}]}";

    private final Drydock aws = Drydock.create();

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String arn(String what) {
        return "arn:aws:ecs:eu-west-1:111122223333:" + what;
    }

    private static String definition(String partition, String region, String domain) {
        return json("'taskDefinition': {'family': 'web', 'taskDefinitionArn': 'arn:" + partition + ":ecs:" + region
                + ":111122223333:task-definition/web:7', 'cpu': '256', 'memory': '512', 'networkMode': 'awsvpc',"
                + " 'requiresCompatibilities': ['FARGATE', 'EC2'], 'executionRoleArn': 'arn:" + partition
                + ":iam::111122223333:role/ecs', 'containerDefinitions': [{'name': 'web', 'image':"
                + " '111122223333.dkr.ecr." + region + "." + domain + "/shop/web:1'}]}");
    }

    private static String service(String partition, String region, String more) {
        String home = "arn:" + partition + ":ecs:" + region + ":111122223333:";
        return json("{'serviceName': 'web', 'serviceArn': '" + home + "service/prod/web', 'clusterArn': '" + home
                + "cluster/prod', 'status': 'ACTIVE', 'desiredCount': 1, 'taskDefinition': '" + home
                + "task-definition/web:7', 'networkConfiguration': {'awsvpcConfiguration': {'subnets':"
                + " ['subnet-1']}}" + more + "}");
    }

    private static String world(String service) {
        return "{" + definition("aws", "eu-west-1", "amazonaws.com") + json(", 'services': [") + service + "]}";
    }

    private Service web() {
        return aws.view().service("prod", "web").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "aws, eu-west-1, amazonaws.com",
        "aws-cn, cn-north-1, amazonaws.com.cn",
        "aws-us-gov, us-gov-west-1, amazonaws.com",
    })
    void images_come_along_from_every_partition(String partition, String region, String domain) {
        String world = "{" + definition(partition, region, domain) + json(", 'services': [")
                + service(partition, region, json(", 'launchType': 'FARGATE'")) + "]}";

        Imported prod = aws.given().imported(world);

        assertThat(prod.leftOut()).isEmpty();
        assertThat(web().runningCount()).isOne();
        try (Drydock china = Drydock.builder().region("cn-north-1").build()) {
            china.given().imported(world);
            assertThat(china.view().service("prod", "web").orElseThrow().runningCount())
                    .isOne();
        }
    }

    @Test
    void a_service_of_an_auto_scaling_group_runs_on_instances() {
        aws.given().cluster("prod").instances(1, "m5.large");

        Imported prod = aws.given()
                .imported(
                        world(
                                service(
                                        "aws",
                                        "eu-west-1",
                                        json(
                                                ", 'capacityProviderStrategy': [{'capacityProvider': 'fleet', 'weight': 1, 'base': 0}]"))));

        assertThat(web().launchType()).isEqualTo(LaunchType.EC2);
        assertThat(web().runningCount()).isOne();
        assertThat(prod.leftOut())
                .singleElement()
                .asString()
                .endsWith("services[0].capacityProviderStrategy: capacity providers of Auto Scaling groups are not"
                        + " imported; its tasks run by the launch type EC2");
    }

    @Test
    void a_cluster_that_was_not_described_offers_what_its_services_need() {
        aws.given()
                .imported(world(service(
                        "aws",
                        "eu-west-1",
                        json(", 'capacityProviderStrategy': [{'capacityProvider': 'FARGATE_SPOT', 'weight': 1}]"))));

        assertThat(web().runningCount()).isOne();
        assertThat(aws.view().cluster("prod").orElseThrow().capacityProviders()).containsExactly("FARGATE_SPOT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXTERNAL", "CODE_DEPLOY"})
    void services_that_others_deploy_are_left_out(String controller) {
        String described = service("aws", "eu-west-1", json(", 'deploymentController': {'type': '" + controller + "'}"))
                .replaceFirst("\"taskDefinition\": \"[^\"]*\", ", "");

        Imported prod = aws.given().imported(world(described));

        assertThat(prod.leftOut())
                .singleElement()
                .asString()
                .endsWith("services[0]: a service of the deployment controller " + controller + " is not imported");
    }

    @Test
    void what_two_files_describe_is_made_once_and_told(@TempDir Path folder) throws IOException {
        String world = world(service("aws", "eu-west-1", json(", 'launchType': 'FARGATE'")));
        String instances = json("{'containerInstances': [{'containerInstanceArn': '" + arn("container-instance/prod/1")
                + "', 'attributes': [{'name': 'ecs.instance-type', 'value': 'm5.large'}]}]}");
        for (String name : new String[] {"a", "b"}) {
            Files.writeString(folder.resolve(name + ".json"), world);
            Files.writeString(folder.resolve(name + "-instances.json"), instances);
        }

        Imported prod = aws.given().imported(folder);

        assertThat(aws.ecs().listTaskDefinitions().taskDefinitionArns()).hasSize(1);
        assertThat(aws.view().cluster("prod").orElseThrow().registeredContainerInstancesCount())
                .isOne();
        assertThat(prod.leftOut())
                .hasSize(3)
                .allMatch(each -> each.endsWith(": this is described already; the first description counts"));
    }

    @Test
    void a_service_that_stands_already_stays_as_it_is() {
        String world = world(service("aws", "eu-west-1", json(", 'launchType': 'FARGATE'")));
        aws.given().imported(world);

        Imported again = aws.given().imported(world);

        assertThat(again.leftOut())
                .singleElement()
                .asString()
                .endsWith("services[0]: this stands already, and stays as it is");
        assertThat(again.renamed()).containsEntry(arn("service/prod/web"), web().serviceArn());
    }

    @Test
    void what_a_definition_is_refused_for_is_told_where_it_stands() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.given().imported("{\n  \"taskDefinition\": {\"family\": \"web\"}}"))
                .withMessageStartingWith("2:21 taskDefinition: ");
    }

    // ---- files

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_file_may_begin_with_a_byte_order_mark(String charset, @TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("clusters.json"), ("\ufeff" + json(CLUSTERS)).getBytes(Charset.forName(charset)));
        Path definition = Files.write(
                folder.resolve("web.json"),
                "\ufeff{\"family\": \"web\", \"containerDefinitions\": []}".getBytes(Charset.forName(charset)));

        aws.given().imported(file);

        assertThat(aws.view().cluster("prod")).isPresent();
        assertThat(TaskDefinitions.fromJson(definition).family()).isEqualTo("web");
    }

    @Test
    void a_file_that_is_no_text_is_told(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(json(CLUSTERS).getBytes(StandardCharsets.UTF_8));
        }
        Path zipped = Files.write(folder.resolve("clusters.json"), packed.toByteArray());
        Path latin = Files.write(folder.resolve("latin.json"), "{\"ü\": 1}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.given().imported(zipped))
                .withMessage(zipped + ": cannot be read: it is packed by gzip; unpack it first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.given().imported(latin))
                .withMessage(latin + ": cannot be read: it is not in UTF-8; save it in UTF-8");
    }

    @Test
    void of_a_folder_all_files_are_read_however_their_ending_is_written(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), json(CLUSTERS));
        Files.writeString(folder.resolve("B.JSON"), json(CLUSTERS).replace("prod", "test"));
        Files.createDirectory(folder.resolve("older.json"));

        aws.given().imported(folder);

        assertThat(aws.view().clusterArns()).hasSize(2);
    }

    @Test
    void a_world_document_is_told_apart_by_its_ending_however_it_is_written(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("WORLD.YML"), "clusters: [prod]");

        try (Drydock world = Drydock.create(file)) {
            assertThat(world.view().cluster("prod")).isPresent();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drydock.create(folder))
                .withMessage(folder + ": cannot be read: it is a folder");
    }

    @Test
    void a_world_document_with_nothing_in_it_is_told_at_its_beginning(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("world.json"), "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drydock.create(file))
                .withMessageStartingWith(file + ":1:1: must be an object; ");
    }
}
