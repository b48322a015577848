package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.journal.Hint;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecr.model.LayersNotFoundException;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;

class LeniencyTest {

    private static final String MANIFEST = """
            {"schemaVersion": 2, "mediaType": "application/vnd.docker.distribution.manifest.v2+json",
             "config": {"mediaType": "application/vnd.docker.container.image.v1+json", "size": 2,
               "digest": "sha256:%s"},
             "layers": [{"mediaType": "application/vnd.docker.image.rootfs.diff.tar.gzip", "size": 3,
               "digest": "sha256:%s"}]}""".formatted("a".repeat(64), "b".repeat(64));

    private static final String FOREIGN = """
            {"instanceId": "i-0123456789abcdef0", "instanceType": "c5.xlarge", "accountId": "999999999999",
             "region": "eu-west-1", "availabilityZone": "eu-west-1b"}""";

    @Test
    void layers_that_nobody_uploaded_are_forgiven() {
        Drydock aws = Drydock.builder().lenient(Leniency.MISSING_LAYERS).build();
        aws.ecr().createRepository(b -> b.repositoryName("shop/web"));

        aws.ecr().putImage(b -> b.repositoryName("shop/web").imageTag("1").imageManifest(MANIFEST));

        assertThat(aws.ecr()
                        .describeImages(b -> b.repositoryName("shop/web"))
                        .imageDetails()
                        .get(0)
                        .imageSizeInBytes())
                .isEqualTo(3);
    }

    @Test
    void the_identity_document_of_another_account_is_forgiven() {
        Drydock aws = Drydock.builder().lenient(Leniency.FOREIGN_IDENTITIES).build();
        aws.given().cluster("prod");

        ContainerInstance instance = aws.ecs()
                .registerContainerInstance(b -> b.cluster("prod").instanceIdentityDocument(FOREIGN))
                .containerInstance();

        assertThat(instance.ec2InstanceId()).isEqualTo("i-0123456789abcdef0");
        assertThat(instance.registeredResources())
                .anySatisfy(
                        each -> assertThat(each.name() + each.integerValue()).isEqualTo("CPU4096"));
        assertThat(instance.attributes())
                .anySatisfy(each -> assertThat(each.value()).isEqualTo("us-east-1a"));
    }

    @Test
    void an_instance_that_tells_nothing_of_itself_runs_tasks_as_an_optimized_one_does() {
        Drydock aws = Drydock.builder().lenient(Leniency.FOREIGN_IDENTITIES).build();
        aws.given().cluster("prod");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .networkMode("awsvpc")
                        .containerDefinitions(c ->
                                c.name("app").image("nginx").memory(64).healthCheck(h -> h.command("CMD", "true"))));

        ContainerInstance instance =
                aws.ecs().registerContainerInstance(b -> b.cluster("prod")).containerInstance();
        int started = aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))))
                .tasks()
                .size();

        assertThat(instance.ec2InstanceId()).startsWith("i-");
        assertThat(instance.attributes())
                .anySatisfy(each -> assertThat(each.value()).isEqualTo("m5.large"));
        assertThat(started).isEqualTo(1);
    }

    // ---- what a world says that forgives nothing

    @Test
    void a_refusal_that_could_be_lifted_says_so() {
        Drydock aws = Drydock.create();
        aws.given().cluster("prod");
        aws.ecr().createRepository(b -> b.repositoryName("shop/web"));

        refuses(
                LayersNotFoundException.class,
                Leniency.MISSING_LAYERS,
                () -> aws.ecr().putImage(b -> b.repositoryName("shop/web").imageManifest(MANIFEST)));
        refuses(
                ClientException.class,
                Leniency.FOREIGN_IDENTITIES,
                () -> aws.ecs().registerContainerInstance(b -> b.cluster("prod").instanceIdentityDocument(FOREIGN)));
        refuses(
                ClientException.class,
                Leniency.FOREIGN_IDENTITIES,
                () -> aws.ecs().registerContainerInstance(b -> b.cluster("prod")));
    }

    private static void refuses(Class<? extends Exception> type, Leniency lifts, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        type,
                        refused -> assertThat(Stream.of(refused.getSuppressed())
                                        .filter(Hint.class::isInstance)
                                        .map(Throwable::getMessage))
                                .singleElement()
                                .asString()
                                .endsWith("; or make the world lenient(Leniency." + lifts + ")"));
    }

    @ParameterizedTest
    @EnumSource
    void each_can_be_named_as_the_server_does(Leniency each) {
        String option = each.name().toLowerCase().replace('_', '-');

        assertThat(Leniency.named(option)).isEqualTo(each);
    }

    @Test
    void a_name_that_is_none_is_told_with_those_there_are() {
        assertThatThrownBy(() -> Leniency.named("everything"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no leniency everything; there are unpushed-images, missing-layers,"
                        + " foreign-identities");
        assertThat(Arrays.asList(Leniency.values())).hasSize(3);
    }
}
