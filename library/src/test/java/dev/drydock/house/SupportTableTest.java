package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Inside;
import dev.drydock.operation.CloudWatchOperation;
import dev.drydock.operation.EcrOperation;
import dev.drydock.operation.EcsOperation;
import dev.drydock.operation.LoadBalancingOperation;
import dev.drydock.operation.LogsOperation;
import dev.drydock.operation.OperationName;
import dev.drydock.operation.ScalingOperation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingAsyncClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;

/** Holds the SDK's interfaces, the names for users, the operation tables and the tables for users together. */
class SupportTableTest {

    private static final List<Part> PARTS = List.of(
            new Part("Amazon ECS", EcsAsyncClient.class, List.of(EcsOperation.values())),
            new Part("Amazon ECR", EcrAsyncClient.class, List.of(EcrOperation.values())),
            new Part("CloudWatch Logs", CloudWatchLogsAsyncClient.class, List.of(LogsOperation.values())),
            new Part(
                    "Elastic Load Balancing v2",
                    ElasticLoadBalancingV2AsyncClient.class,
                    List.of(LoadBalancingOperation.values())),
            new Part("Amazon CloudWatch", CloudWatchAsyncClient.class, List.of(CloudWatchOperation.values())),
            new Part(
                    "Application Auto Scaling",
                    ApplicationAutoScalingAsyncClient.class,
                    List.of(ScalingOperation.values())));

    private record Part(String title, Class<?> client, List<? extends OperationName> names) {

        Set<String> named() {
            return names.stream().map(OperationName::operation).collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> simulated() {
            return new TreeSet<>(Inside.operations(names.get(0).service()));
        }

        Set<String> refused() {
            Set<String> refused = named();
            refused.removeAll(simulated());
            return refused;
        }
    }

    @Test
    void every_operation_of_the_sdk_can_be_named_and_nothing_else() {
        assertThat(PARTS).allSatisfy(part -> assertThat(part.named()).isEqualTo(operationsOf(part.client())));
    }

    @Test
    void everything_simulated_is_an_operation_of_the_sdk() {
        assertThat(PARTS).allSatisfy(part -> assertThat(part.named()).containsAll(part.simulated()));
    }

    @Test
    void a_page_tells_by_name_what_is_simulated() {
        StringBuilder table = new StringBuilder("| service | | operations |\n|---|---|---|\n");
        for (Part part : PARTS) {
            int all = part.names().size();
            table.append(row(part.title(), part.simulated(), "of " + all));
            if (!part.refused().isEmpty()) {
                table.append(row(part.title(), part.refused(), "refused by name"));
            }
        }

        Readme.assertHolds("docs/support.md", "support", table.toString());
    }

    @Test
    void the_readme_tells_how_much_is_simulated() {
        StringBuilder table =
                new StringBuilder("| service | operations simulated | refused by name |\n|---|---|---|\n");
        for (Part part : PARTS) {
            table.append("| %s | %d of %d | %d |\n"
                    .formatted(
                            part.title(),
                            part.simulated().size(),
                            part.names().size(),
                            part.refused().size()));
        }

        Readme.assertHolds("coverage", table.toString());
    }

    private static String row(String title, Set<String> operations, String what) {
        return "| " + title + " | " + operations.size() + ' ' + what + " | " + String.join(", ", operations) + " |\n";
    }

    /** Operations are the methods that take one request; event streams take a handler besides. */
    private static Set<String> operationsOf(Class<?> client) {
        return Arrays.stream(client.getMethods())
                .filter(method -> method.getReturnType().getSimpleName().equals("CompletableFuture"))
                .filter(method -> method.getParameterCount() > 0)
                .map(Method::getParameterTypes)
                .map(types -> types[0].getSimpleName())
                .filter(name -> name.endsWith("Request"))
                .map(name -> name.substring(0, name.length() - "Request".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
