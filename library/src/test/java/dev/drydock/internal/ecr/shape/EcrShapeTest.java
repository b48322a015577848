package dev.drydock.internal.ecr.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.internal.call.Refusal;
import dev.drydock.testkit.JsonRequest;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartRequest;

class EcrShapeTest {

    static Stream<Arguments> repositories() {
        return Stream.of(
                Arguments.of(
                        "CreateRepository",
                        "{'repositoryName':'Bad Name'}",
                        "Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular"
                                + " expression '(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*''"),
                Arguments.of(
                        "CreateRepository",
                        "{}",
                        "Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must not be null'"),
                Arguments.of(
                        "CreateRepository",
                        "{'repositoryName':'a'}",
                        "Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must have length"
                                + " greater than or equal to 2'"),
                Arguments.of(
                        "CreateRepository",
                        "{'repositoryName':'web','imageTagMutability':'SOMETIMES'}",
                        "Invalid parameter at 'imageTagMutability' failed to satisfy constraint: 'Member must satisfy"
                                + " enum value set: [IMMUTABLE, MUTABLE, MUTABLE_WITH_EXCLUSION,"
                                + " IMMUTABLE_WITH_EXCLUSION]'"),
                Arguments.of(
                        "CreateRepository",
                        "{'repositoryName':'web','encryptionConfiguration':{}}",
                        "Invalid parameter at 'encryptionConfiguration.encryptionType' failed to satisfy constraint:"
                                + " 'must not be null'"),
                Arguments.of(
                        "DescribeRepositories",
                        "{'registryId':'12'}",
                        "Invalid parameter at 'registryId' failed to satisfy constraint: 'Member must satisfy regular"
                                + " expression pattern: [0-9]{12}'"));
    }

    static Stream<Arguments> images() {
        return Stream.of(
                Arguments.of(
                        "BatchGetImage",
                        "{'repositoryName':'web','imageIds':["
                                + String.join(",", Collections.nCopies(101, "{'imageTag':'a'}")) + "]}",
                        "Invalid parameter at 'imageIds' failed to satisfy constraint: 'Member must have length less"
                                + " than or equal to 100'"),
                Arguments.of(
                        "BatchGetImage",
                        "{'repositoryName':'web','imageIds':[{'imageTag':'a'},{'imageTag':''}]}",
                        "Invalid parameter at 'imageIds.2.member.imageTag' failed to satisfy constraint: 'must"
                                + " have length greater than or equal to 1'"),
                Arguments.of(
                        "PutImage",
                        "{'repositoryName':'web','imageManifest':''}",
                        "Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'must have length"
                                + " greater than or equal to 1'"),
                Arguments.of(
                        "DescribeImages",
                        "{'repositoryName':'web','maxResults':0}",
                        "Invalid parameter at 'maxResults' failed to satisfy constraint: 'Member must have value greater"
                                + " than or equal to 1'"));
    }

    @ParameterizedTest
    @MethodSource({"repositories", "images"})
    void a_bad_shape_is_refused_in_the_words_of_ecr(String operation, String json, String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(operation, json))
                .satisfies(refusal -> {
                    assertThat(refusal.text()).isEqualTo(text);
                    assertThat(refusal.code()).isEqualTo("InvalidParameterException");
                });
    }

    @Test
    void newer_operations_throw_the_common_validation_error() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check("PutAccountSetting", "{'name':'BLOB_MOUNTING'}"))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("ValidationException");
                    assertThat(refusal.text())
                            .isEqualTo("1 validation error detected: Value null at 'value' failed to satisfy"
                                    + " constraint: Member must not be null");
                });
    }

    @Test
    void well_formed_requests_pass() {
        check("CreateRepository", "{'repositoryName':'shop/web__x--y','imageTagMutability':'IMMUTABLE'}");
        check("PutLifecyclePolicy", "{'repositoryName':'web','lifecyclePolicyText':'{}'}");
        check("DescribeRegistry", "{}");
    }

    @Test
    void huge_values_overflow_nothing() {
        for (String huge : new String[] {"a-".repeat(5_000_000), "a".repeat(10_000_000), "a/".repeat(20_000)}) {
            CreateRepositoryRequest request =
                    CreateRepositoryRequest.builder().repositoryName(huge).build();

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> EcrShapes.check("CreateRepository", request))
                    .withMessageContaining("less than or equal to 256");
        }
        UploadLayerPartRequest part = UploadLayerPartRequest.builder()
                .repositoryName("web")
                .uploadId("00000000-0000-0000-0000-000000000000")
                .partFirstByte(0L)
                .partLastByte(1L)
                .layerPartBlob(SdkBytes.fromByteArrayUnsafe(new byte[20_971_521]))
                .build();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EcrShapes.check("UploadLayerPart", part))
                .withMessageContaining("'layerPartBlob'");
    }

    private static void check(String operation, String json) {
        SdkRequest request = JsonRequest.of(EcrClient.class, operation, json);
        EcrShapes.check(operation, request);
    }
}
