package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.world.WorldImage;
import dev.drydock.operation.AwsService;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.testkit.ServiceClients;
import dev.drydock.testkit.ServiceShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** An empty request of every operation that requires something is refused by AWS, simulated or not. */
class MissingMembersTest {

    private final Drydock aws = Drydock.create();

    static Stream<Arguments> operationsThatRequireSomething() {
        List<Arguments> all = new ArrayList<>();
        for (AwsService service : AwsService.values()) {
            all.addAll(of(service));
        }
        assertThat(all).hasSizeGreaterThan(210);
        return all.stream();
    }

    private static List<Arguments> of(AwsService service) {
        Set<String> requiring = structuresThatRequire(service);
        List<Arguments> all = new ArrayList<>();
        for (SdkOperation operation : SdkOperation.of(ServiceClients.of(service))) {
            if (requiring.contains(operation.request().getSimpleName())) {
                all.add(Arguments.of(service, operation));
            }
        }
        return all;
    }

    private static Set<String> structuresThatRequire(AwsService service) {
        Set<String> requiring = new TreeSet<>();
        ServiceShapes.required(service).forEach(each -> requiring.add(each.substring(0, each.indexOf('.'))));
        return requiring;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operationsThatRequireSomething")
    void an_empty_request_is_refused_by_aws_and_changes_nothing(AwsService service, SdkOperation operation) {
        Object client = ServiceClients.in(aws, service);
        SdkPojo empty = SdkOperation.build(SdkOperation.builder(operation.request()));
        WorldImage before = Inside.image(aws);

        Throwable thrown = Assertions.catchThrowable(() -> operation.call(client, empty));

        assertThat(thrown).isInstanceOfSatisfying(AwsServiceException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode())
                    .isIn("InvalidParameterException", "ClientException", "ValidationException", "ValidationError");
            assertThat(refused.awsErrorDetails().errorMessage()).isNotBlank();
            assertThat(refused.statusCode()).isEqualTo(400);
        });
        assertThat(Inside.image(aws)).isEqualTo(before);
    }
}
