package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.world.WorldImage;
import dev.drydock.operation.AwsService;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.testkit.ServiceShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** An empty request of every operation that requires something is refused by AWS, simulated or not. */
class MissingMembersTest {

    private final Drydock aws = Drydock.create();

    static Stream<Arguments> operationsThatRequireSomething() {
        List<Arguments> all = new ArrayList<>();
        all.addAll(of("ecs", EcsClient.class));
        all.addAll(of("ecr", EcrClient.class));
        all.addAll(of("logs", CloudWatchLogsClient.class));
        assertThat(all).hasSizeGreaterThan(170);
        return all.stream();
    }

    private static List<Arguments> of(String service, Class<?> client) {
        Set<String> requiring = structuresThatRequire(service);
        List<Arguments> all = new ArrayList<>();
        for (SdkOperation operation : SdkOperation.of(client)) {
            if (requiring.contains(operation.request().getSimpleName())) {
                all.add(Arguments.of(service, operation));
            }
        }
        return all;
    }

    private static Set<String> structuresThatRequire(String service) {
        Set<String> requiring = new TreeSet<>();
        ServiceShapes.required(AwsService.valueOf(service.toUpperCase(Locale.ROOT)))
                .forEach(each -> requiring.add(each.substring(0, each.indexOf('.'))));
        return requiring;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operationsThatRequireSomething")
    void an_empty_request_is_refused_by_aws_and_changes_nothing(String service, SdkOperation operation) {
        Object client = service.equals("ecs") ? aws.ecs() : service.equals("ecr") ? aws.ecr() : aws.logs();
        SdkPojo empty = SdkOperation.build(SdkOperation.builder(operation.request()));
        WorldImage before = Inside.image(aws);

        Throwable thrown = Assertions.catchThrowable(() -> operation.call(client, empty));

        assertThat(thrown).isInstanceOfSatisfying(AwsServiceException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode())
                    .isIn("InvalidParameterException", "ClientException", "ValidationException");
            assertThat(refused.awsErrorDetails().errorMessage()).isNotBlank();
            assertThat(refused.statusCode()).isEqualTo(400);
        });
        assertThat(Inside.image(aws)).isEqualTo(before);
    }
}
