package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Cluster;

class DeterminismTest {

    @Test
    void two_jvms_with_one_seed_write_the_same_journal_byte_for_byte() throws Exception {
        String first = inAJvmOfItsOwn(42);
        String second = inAJvmOfItsOwn(42);

        assertThat(first)
                .contains(
                        "ecs:CreateCluster",
                        "DB=hunter2",
                        "has started 4 tasks",
                        "Task failed ELB health checks",
                        "GPU-")
                .isEqualTo(second)
                .isEqualTo(JournalScenario.run(42));
    }

    @Test
    void another_seed_writes_another_journal() {
        assertThat(JournalScenario.run(1)).isNotEqualTo(JournalScenario.run(2));
    }

    @Test
    void two_threads_with_unrelated_calls_do_not_change_each_others_ids() throws Exception {
        Set<String> alone = new TreeSet<>();
        alone.addAll(namespaces(Drydock.create().region("us-east-1").ecs(), "us"));
        alone.addAll(namespaces(Drydock.create().region("eu-west-1").ecs(), "eu"));

        for (int round = 0; round < 10; round++) {
            Drydock aws = Drydock.create();
            Set<String> together = new TreeSet<>();
            Thread other = new Thread(() -> {
                Set<String> eu = namespaces(aws.region("eu-west-1").ecs(), "eu");
                synchronized (together) {
                    together.addAll(eu);
                }
            });
            other.start();
            Set<String> us = namespaces(aws.region("us-east-1").ecs(), "us");
            other.join();
            synchronized (together) {
                together.addAll(us);
            }

            assertThat(together).isEqualTo(alone);
        }
    }

    private static Set<String> namespaces(EcsClient ecs, String prefix) {
        Set<String> arns = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            String name = prefix + i;
            Cluster created = ecs.createCluster(b -> b.clusterName(name).serviceConnectDefaults(s -> s.namespace(name)))
                    .cluster();
            arns.add(created.serviceConnectDefaults().namespace());
        }
        return arns.stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static String inAJvmOfItsOwn(long seed) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalScenario.class.getName(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
