package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** Random callers at work on one service: nothing breaks, the bounds hold, and in the end all is as desired. */
class RandomServicesTest {

    private final Quay quay = new Quay();
    private String good = "";
    private String bad = "";
    private String sickly = "";

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_callers_do_the_service_ends_as_desired(long seed) {
        Random random = new Random(seed);
        furnish(random);
        quay.create(Quay.web(good, random.nextInt(5))
                .deploymentConfiguration(d -> d.minimumHealthyPercent(random.nextBoolean() ? 100 : 50)
                        .maximumPercent(random.nextBoolean() ? 200 : 150)
                        .deploymentCircuitBreaker(b -> b.enable(true).rollback(true))));

        for (int step = 0; step < 12; step++) {
            act(random);
            for (int look = random.nextInt(30); look >= 0; look--) {
                quay.after(Duration.ofMillis(random.nextInt(4_000)));
                check();
            }
        }
        // A bad revision may be all there is, and the bounds may leave no room.
        quay.update(b -> b.taskDefinition(good)
                .forceNewDeployment(true)
                .deploymentConfiguration(d -> d.minimumHealthyPercent(100).maximumPercent(200)));
        quay.aws.time().settle();

        Service service = quay.service();
        assertThat(service.runningCount()).isEqualTo(service.desiredCount());
        assertThat(service.pendingCount()).isZero();
        assertThat(service.deployments())
                .extracting(Deployment::rolloutStateAsString)
                .containsExactly("COMPLETED");
        assertThat(quay.tasks())
                .extracting(Task::taskDefinitionArn)
                .allSatisfy(each -> assertThat(each).isEqualTo(service.taskDefinition()));
        assertThat(service.events().get(0).message()).isEqualTo("(service web) has reached a steady state.");
    }

    private void furnish(Random random) {
        quay.aws.images().add("shop/web:2", script -> script.exits(1));
        quay.aws
                .images()
                .add(
                        "shop/web:3",
                        script -> script.after(Duration.ofSeconds(30 + random.nextInt(60)))
                                .exits(1));
        good = quay.revision("shop/web:1");
        bad = quay.revision("shop/web:2");
        sickly = quay.revision("shop/web:3");
    }

    private void act(Random random) {
        switch (random.nextInt(7)) {
            case 0 -> quay.update(b -> b.taskDefinition(good));
            case 1 -> quay.update(b -> b.taskDefinition(bad));
            case 2 -> quay.update(b -> b.taskDefinition(sickly));
            case 3 -> quay.update(b -> b.forceNewDeployment(true));
            case 4 -> quay.update(b -> b.desiredCount(random.nextInt(6)));
            case 5 -> {
                List<Task> tasks = quay.tasks();
                if (!tasks.isEmpty()) {
                    String task = tasks.get(random.nextInt(tasks.size())).taskArn();
                    quay.ecs.stopTask(b -> b.cluster("prod").task(task));
                }
            }
            default -> quay.after(Duration.ofMinutes(random.nextInt(10)));
        }
    }

    private void check() {
        Service service = quay.service();
        int running = 0;
        int pending = 0;
        for (Deployment each : service.deployments()) {
            running += each.runningCount();
            pending += each.pendingCount();
            assertThat(each.rolloutStateReason()).startsWith("ECS deployment ");
        }
        assertThat(service.runningCount()).isEqualTo(running);
        assertThat(service.pendingCount()).isEqualTo(pending);
        assertThat(service.deployments().get(0).status()).isEqualTo("PRIMARY");
        assertThat(service.deployments()).extracting(Deployment::id).doesNotHaveDuplicates();
    }
}
