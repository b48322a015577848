package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.fixture.GivenCluster;
import dev.drydock.junit.fixture.GivenImage;
import dev.drydock.junit.fixture.GivenService;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/** What annotations say is in the world before the test. */
@SuppressWarnings("NullAway.Init") // fields are filled by the extension
class FixturesTest {

    @Test
    void clusters_images_and_services_are_there_before_anything_of_the_test_runs() {
        passes(1, FurnishedCase.class);
    }

    @Test
    void what_classes_say_comes_before_what_methods_say_and_the_outermost_first() {
        passes(2, NestedCase.class);
    }

    @Test
    void they_repeat_and_stand_on_annotations_of_ones_own_and_on_superclasses() {
        passes(2, InheritingCase.class);
    }

    @Test
    void on_one_element_clusters_come_before_images_and_these_before_services() {
        passes(1, OrderCase.class);
    }

    @Test
    void an_image_says_what_its_containers_do() {
        passes(1, ImageCase.class);
    }

    @Test
    void a_shared_world_is_furnished_once_by_its_class_and_by_each_method_before_it() {
        passes(3, SharedCase.class);
    }

    @Test
    void a_drydock_that_is_there_is_furnished_after_its_reset() {
        passes(2, ExistingCase.class);
    }

    @Test
    void what_cannot_be_furnished_names_the_annotation_and_the_test() {
        EngineExecutionResults results = JupiterRun.run(WrongCase.class);

        assertThat(JupiterRun.failures(results))
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(ExtensionConfigurationException.class))
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrder(
                        "@GivenCluster cannot be furnished for method nameless of " + WrongCase.class.getName()
                                + ": cluster(…) needs a text for name, such as prod, but was given \"\"",
                        "@GivenCluster cannot be furnished for method negative of " + WrongCase.class.getName()
                                + ": A cluster has at most 5000 container instances and takes at least one at a time, but"
                                + " instances(…) was given -1",
                        "@GivenService cannot be furnished for method nowhere of " + WrongCase.class.getName()
                                + ": Cluster prod has no container instances for service web; add them first, as in"
                                + " cluster(\"prod\").instances(2, \"m5.large\")");
    }

    private static void passes(int tests, Class<?> testClass) {
        EngineExecutionResults results = JupiterRun.run(testClass);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    private static List<String> clusters(Drydock aws) {
        return aws.view().clusterArns().stream()
                .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                .toList();
    }

    /** What was furnished, in that order. */
    private static List<String> created(Drydock aws) {
        return aws.journal()
                .text()
                .lines()
                .filter(line -> line.contains("given ecs:CreateCluster"))
                .map(line -> line.replaceAll(".*\\{clusterName=([\\w-]+)}.*", "$1"))
                .toList();
    }

    @DrydockTest
    @GivenCluster(value = "prod", instances = 2)
    @GivenService(cluster = "prod", name = "web", image = "shop/web:1", running = 3)
    static class FurnishedCase {

        private final int instances;

        @Aws
        private EcsClient ecs;

        FurnishedCase(Drydock aws) {
            instances = aws.view().cluster("prod").orElseThrow().registeredContainerInstancesCount();
        }

        @BeforeEach
        void before() {
            assertThat(ecs.listTasks(b -> b.cluster("prod")).taskArns()).hasSize(3);
        }

        @Test
        void test(Drydock aws) {
            assertThat(instances).isEqualTo(2);
            assertThat(aws.view().service("prod", "web").orElseThrow().runningCount())
                    .isEqualTo(3);
        }
    }

    @DrydockTest
    @GivenCluster("outer")
    static class NestedCase {

        @Test
        @GivenCluster("of-method")
        void outer(Drydock aws) {
            assertThat(created(aws)).containsExactly("outer", "of-method");
        }

        @Nested
        @GivenCluster("inner")
        class Inner {

            @Test
            @GivenCluster("of-method")
            void inner(Drydock aws) {
                assertThat(created(aws)).containsExactly("outer", "inner", "of-method");
            }
        }
    }

    @GivenCluster("staging")
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Staged {}

    @DrydockTest
    @GivenCluster("prod")
    @GivenCluster("test")
    @Staged
    static class InheritedCase {

        @Test
        void all(Drydock aws) {
            assertThat(clusters(aws)).containsExactlyInAnyOrder("prod", "test", "staging");
        }
    }

    static class InheritingCase extends InheritedCase {

        @Test
        void inherited(Drydock aws) {
            assertThat(clusters(aws)).contains("prod", "test");
        }

        @Override
        @Test
        void all(Drydock aws) {
            assertThat(clusters(aws)).contains("prod", "test");
        }
    }

    @DrydockTest
    static class OrderCase {

        @Test
        @GivenService(cluster = "prod", name = "web", image = "shop/web:1", onInstances = true)
        @GivenImage("shop/web:1")
        @GivenCluster(value = "prod", instances = 1, instanceType = "m5.xlarge")
        void test(Drydock aws) {
            assertThat(aws.view().service("prod", "web").orElseThrow().launchTypeAsString())
                    .isEqualTo("EC2");
        }
    }

    @DrydockTest
    @GivenCluster("prod")
    static class ImageCase {

        @Test
        @GivenImage(
                value = "shop/job:2",
                logs = {"starting", "no database"},
                exits = 3)
        void test(Drydock aws, EcsClient ecs) {
            aws.given().taskDefinition("job", "shop/job:2");
            String arn = ecs.runTask(b -> b.cluster("prod")
                            .taskDefinition("job")
                            .launchType("FARGATE")
                            .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))))
                    .tasks()
                    .get(0)
                    .taskArn();
            aws.time().settle();

            Task task = aws.view().task("prod", arn).orElseThrow();
            assertThat(task.containers().get(0).exitCode()).isEqualTo(3);
        }
    }

    @DrydockTest
    @TestInstance(Lifecycle.PER_CLASS)
    @GivenCluster("prod")
    static class SharedCase {

        @RepeatedTest(2)
        @GivenCluster("of-method")
        void repeated(Drydock aws) {
            assertThat(created(aws)).startsWith("prod").contains("of-method").containsOnlyOnce("prod");
        }

        @Nested
        @GivenCluster("inner")
        class Inner {

            @Test
            void inner(Drydock aws) {
                assertThat(created(aws)).contains("inner").containsOnlyOnce("prod");
            }
        }
    }

    @GivenCluster("prod")
    static class ExistingCase {

        private static final Drydock AWS = Drydock.create();

        @RegisterExtension
        static final DrydockExtension DRYDOCK = DrydockExtension.of(AWS);

        @RepeatedTest(2)
        void test() {
            assertThat(clusters(AWS)).containsExactly("prod");
            AWS.ecs().createCluster(b -> b.clusterName("test"));
        }
    }

    @DrydockTest
    static class WrongCase {

        @Test
        @GivenCluster("")
        void nameless() {}

        @Test
        @GivenCluster(value = "prod", instances = -1)
        void negative() {}

        @Test
        @GivenService(cluster = "prod", name = "web", image = "shop/web:1", onInstances = true)
        void nowhere() {}
    }
}
