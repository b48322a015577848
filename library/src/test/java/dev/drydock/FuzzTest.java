package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.drydock.internal.sdk.ErrorNames;
import dev.drydock.internal.world.WorldImage;
import dev.drydock.operation.AwsService;
import dev.drydock.testkit.FuzzRequests;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.testkit.ServiceClients;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Random requests of every operation meet a modelled AWS exception, or the named unsupported error, or an answer; never
 * anything else, and never a changed world with an exception.
 */
class FuzzTest {

    /** What every service of Query answers, of which the SDK has no class of its own. */
    private static final Set<String> COMMON = Set.of("ValidationError", "InvalidParameterValue", "Throttling");

    private static final List<String> NAMES = List.of(
            "prod",
            "dev",
            "default",
            "web",
            "web:1",
            "web:2",
            "worker",
            "",
            "arn:aws:ecs:us-east-1:123456789012:cluster/prod",
            "arn:aws:ecs:us-east-1:123456789012:task-definition/web:1",
            "arn:aws:ecs:us-east-1:123456789012:task-definition/web",
            "arn:aws:ecs:",
            "arn:",
            "nginx",
            "256",
            "512",
            "shop/api",
            "80",
            "subnet-1",
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef",
            "/ecs/web",
            "main");

    private static final Map<AwsService, Set<String>> SIMULATED =
            Stream.of(AwsService.values()).collect(Collectors.toMap(each -> each, Inside::synchronous));

    private final Drydock aws = Drydock.builder()
            .time(TimeMode.manual())
            .patience(Integer.MAX_VALUE)
            .build();
    private final Map<AwsService, Object> clients = Stream.of(AwsService.values())
            .collect(Collectors.toMap(each -> each, each -> ServiceClients.in(aws, each)));
    private int answered;
    private int refused;

    private void furnish() {
        aws.ecs().createCluster(b -> b.clusterName("prod"));
        aws.ecs().createCluster();
        for (int i = 0; i < 2; i++) {
            aws.ecs()
                    .registerTaskDefinition(b -> b.family("web")
                            .containerDefinitions(
                                    c -> c.name("web").image("nginx").memory(128)));
        }
        aws.ecs().deregisterTaskDefinition(b -> b.taskDefinition("web:2"));
        aws.given().cluster("prod").instances(2, "m5.large");
        aws.given().cluster("prod").service("api", "shop/api:1").running(2);
        aws.given().logGroup("/ecs/web");
    }

    /** Seconds, minutes, now and then a day: what expires, expires between calls too. */
    private void timePasses(Random random) {
        long seconds = random.nextInt(20) == 0 ? 86_400 : random.nextInt(600);
        aws.time().advance(Duration.ofSeconds(seconds));
    }

    private void call(SdkOperation operation, Object client, SdkRequest request) {
        WorldImage before = Inside.image(aws);
        try {
            operation.call(client, request);
            answered++;
        } catch (AwsServiceException modelled) {
            refused++;
            assertThat(modelled.awsErrorDetails().errorCode()).isNotBlank();
            assertThat(modelled.awsErrorDetails().errorMessage()).isNotBlank();
            if (!COMMON.contains(modelled.awsErrorDetails().errorCode())) {
                assertThat(modelled.getClass().getSimpleName())
                        .as("%s is modelled for %s", modelled.awsErrorDetails().errorCode(), operation)
                        .isEqualTo(ErrorNames.exception(modelled.awsErrorDetails().errorCode()));
            }
            assertThat(Inside.image(aws))
                    .as("the world after %s threw", operation)
                    .isEqualTo(before);
        } catch (UnsupportedOperationException unsupported) {
            assertThat(unsupported).hasMessageContaining(operation.name());
            assertThat(Inside.image(aws)).isEqualTo(before);
        } catch (RuntimeException | StackOverflowError other) {
            fail("A random request of " + operation + " met " + other, other);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_requests_of_any_operation_meet_an_answer_or_an_error_of_aws(long seed) {
        furnish();
        FuzzRequests requests = new FuzzRequests(seed, NAMES);

        for (AwsService service : AwsService.values()) {
            for (SdkOperation operation : SdkOperation.of(ServiceClients.of(service))) {
                for (int round = 0; round < 20; round++) {
                    call(operation, clients.get(service), requests.next(operation.request()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void an_operation_that_throws_leaves_the_world_as_it_was(long seed) {
        furnish();
        FuzzRequests requests = new FuzzRequests(seed, NAMES);
        Random random = new Random(seed);

        for (int round = 0; round < 100; round++) {
            timePasses(random);
            for (AwsService service : AwsService.values()) {
                Set<String> simulated = SIMULATED.get(service);
                for (SdkOperation operation : SdkOperation.of(ServiceClients.of(service))) {
                    if (simulated.contains(operation.name())) {
                        call(operation, clients.get(service), requests.next(operation.request()));
                    }
                }
            }
        }

        assertThat(answered).as("answered").isGreaterThan(100);
        assertThat(refused).as("refused").isGreaterThan(100);
    }

    @Test
    void ten_megabytes_of_text_are_refused_like_any_other_bad_text() {
        furnish();
        String huge = "x".repeat(10_000_000);
        Map<AwsService, Integer> tried = new TreeMap<>();

        for (AwsService service : AwsService.values()) {
            for (SdkOperation operation : SdkOperation.of(ServiceClients.of(service))) {
                FuzzRequests requests = new FuzzRequests(7, List.of(huge));
                call(operation, clients.get(service), requests.next(operation.request()));
                tried.merge(service, 1, Integer::sum);
            }
        }

        // As many as the oldest SDK has, at the least.
        assertThat(tried.get(AwsService.ECS)).isGreaterThanOrEqualTo(59);
        assertThat(tried.get(AwsService.ECR)).isGreaterThanOrEqualTo(49);
        assertThat(tried.get(AwsService.LOGS)).isGreaterThanOrEqualTo(88);
        assertThat(tried.get(AwsService.ELASTIC_LOAD_BALANCING)).isGreaterThanOrEqualTo(50);
    }
}
