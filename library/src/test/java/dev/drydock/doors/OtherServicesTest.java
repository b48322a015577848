package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import dev.drydock.testkit.SdkClients;
import java.net.URI;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Clients of services that are not here are told so in their own protocol, at every door; and all may ask who they are. */
class OtherServicesTest {

    private static final Drydock AWS = Drydock.create();
    private static final WireMockServer WIREMOCK = AWS.wiremock().start();
    private static final DrydockServer SERVER = DrydockServer.serve(AWS, 0);

    @AfterAll
    static void stop() {
        SERVER.close();
        AWS.close();
    }

    enum Door {
        TRANSPORT {
            @Override
            <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
                return SdkClients.over(AWS, builder);
            }
        },
        SERVER {
            @Override
            <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
                return SdkClients.to(AWS, OtherServicesTest.SERVER.endpoint(), builder);
            }
        },
        WIREMOCK {
            @Override
            <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
                return SdkClients.to(AWS, URI.create(OtherServicesTest.WIREMOCK.baseUrl()), builder);
            }
        };

        abstract <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder);
    }

    /** A call to a service that is not here, at one of the doors. */
    private interface Ask extends Function<Door, Object> {}

    static Stream<Arguments> calls() {
        return Stream.of(Door.values()).flatMap(door -> Stream.concat(queries(door), others(door)));
    }

    private static Stream<Arguments> queries(Door door) {
        Ask sts = at -> at.client(StsClient.builder())
                .assumeRole(b -> b.roleArn("arn:aws:iam::123456789012:role/r").roleSessionName("s"));
        Ask autoScaling = at -> at.client(AutoScalingClient.builder()).describeAutoScalingGroups();
        Ask ec2 = at -> at.client(Ec2Client.builder()).describeInstances();
        return Stream.of(
                asked(door, "Query", 400, "InvalidAction", "sts:AssumeRole", sts),
                asked(door, "Query", 400, "InvalidAction", "autoscaling:DescribeAutoScalingGroups", autoScaling),
                asked(door, "EC2", 400, "InvalidAction", "ec2:DescribeInstances", ec2));
    }

    private static Stream<Arguments> others(Door door) {
        String unknown = "UnknownOperationException";
        Ask tables = at -> at.client(DynamoDbClient.builder()).listTables();
        Ask functions = at -> at.client(LambdaClient.builder()).listFunctions();
        Ask object = at -> at.client(S3Client.builder().forcePathStyle(true))
                .getObjectAsBytes(b -> b.bucket("config").key("prod.env"));
        return Stream.of(
                asked(door, "JSON 1.0", 400, unknown, "dynamodb:ListTables", tables),
                asked(door, "REST and JSON", 404, unknown, "lambda:GET /2015-03-31/functions", functions),
                asked(door, "S3", 501, "NotImplemented", "s3:GET /config/prod.env", object));
    }

    private static Arguments asked(Door door, String protocol, int status, String code, String named, Ask ask) {
        return Arguments.of(door, protocol, status, code, named, ask);
    }

    @ParameterizedTest(name = "{0}: {1}, {4}")
    @MethodSource("calls")
    void a_call_to_another_service_is_refused_in_its_own_protocol_by_name(
            Door door, String protocol, int status, String code, String named, Ask ask) {
        AwsServiceException refused = catchThrowableOfType(AwsServiceException.class, () -> ask.apply(door));

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refused.awsErrorDetails().errorMessage())
                .startsWith(
                        "Drydock simulates ECS, ECR, CloudWatch Logs, Elastic Load Balancing, CloudWatch and Application"
                                + " Auto Scaling, but not " + named + ".");
        assertThat(refused.requestId()).isNotBlank();
    }

    @Test
    void the_journal_tells_of_it() {
        AwsServiceException refused = catchThrowableOfType(
                AwsServiceException.class,
                () -> Door.TRANSPORT.client(Ec2Client.builder()).describeVpcs());

        assertThat(refused).isNotNull();
        assertThat(AWS.journal().text()).contains("turned away at the door: ec2:DescribeVpcs is not simulated");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void every_client_may_ask_who_it_is(Door door) {
        GetCallerIdentityResponse identity = door.client(StsClient.builder()).getCallerIdentity();

        assertThat(identity.account()).isEqualTo("123456789012");
        assertThat(identity.arn()).isEqualTo("arn:aws:iam::123456789012:user/drydock");
        assertThat(identity.userId()).matches("AIDA[A-Z2-7]{17}");
        assertThat(identity.responseMetadata().requestId()).isNotBlank();
    }

    @Test
    void the_account_is_the_one_whose_key_signs_and_the_partition_that_of_the_region() {
        StsClient sts = StsClient.builder()
                .region(Region.CN_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("210987654321", "x")))
                .httpClient(AWS.httpClient())
                .build();

        GetCallerIdentityResponse identity = sts.getCallerIdentity();

        assertThat(identity.account()).isEqualTo("210987654321");
        assertThat(identity.arn()).isEqualTo("arn:aws-cn:iam::210987654321:user/drydock");
        assertThat(identity.userId())
                .isNotEqualTo(Door.TRANSPORT
                        .client(StsClient.builder())
                        .getCallerIdentity()
                        .userId());
    }
}
