package dev.drydock.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewResponse;
import software.amazon.awssdk.services.ecr.model.ScanStatus;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class EcrWaiterTest {

    private final CountedTime time = new CountedTime();

    @Test
    void an_image_scan_is_awaited_in_steps_of_five_seconds() {
        EcrClient ecr = time.clients().ecr(scanCompleteAt(3));

        ecr.waiter().waitUntilImageScanComplete(request -> request.repositoryName("shop/web"));

        assertThat(time.delays()).isEqualTo(Collections.nCopies(2, Duration.ofSeconds(5)));
    }

    @Test
    void an_image_scan_is_awaited_sixty_times() {
        EcrClient ecr = time.clients().ecr(scanCompleteAt(1000));

        assertThatThrownBy(() -> ecr.waiter().waitUntilImageScanComplete(request -> request.repositoryName("shop/web")))
                .hasMessage("The waiter has exceeded the max retry attempts: 60");

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(295));
    }

    @Test
    void a_lifecycle_policy_preview_is_awaited_twenty_times() {
        ScriptedDoor door = ScriptedDoor.answering(GetLifecyclePolicyPreviewResponse.builder()
                .status("IN_PROGRESS")
                .build());
        EcrClient ecr = time.clients().ecr(door);

        assertThatThrownBy(() -> ecr.waiter()
                        .waitUntilLifecyclePolicyPreviewComplete(request -> request.repositoryName("shop/web")))
                .hasMessage("The waiter has exceeded the max retry attempts: 20");

        assertThat(door.operations()).containsOnly("GetLifecyclePolicyPreview");
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(95));
    }

    @Test
    void the_asynchronous_ecr_waiters_work_alike() {
        ScriptedDoor previews = ScriptedDoor.answering((request, n) -> GetLifecyclePolicyPreviewResponse.builder()
                .status(n < 2 ? "IN_PROGRESS" : "COMPLETE")
                .build());
        EcrAsyncClient scans = time.clients().ecrAsync(scanCompleteAt(2));
        EcrAsyncClient policies = time.clients().ecrAsync(previews);

        CompletableFuture<?> scan =
                scans.waiter().waitUntilImageScanComplete(request -> request.repositoryName("shop/web"));
        CompletableFuture<?> preview = policies.waiter()
                .waitUntilLifecyclePolicyPreviewComplete(
                        request -> request.repositoryName("shop/web"), override -> override.maxAttempts(2));

        assertThat(scan).isCompleted();
        assertThat(preview).isCompleted();
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(10));
    }

    private static ScriptedDoor scanCompleteAt(int poll) {
        return ScriptedDoor.answering((request, n) -> DescribeImageScanFindingsResponse.builder()
                .imageScanStatus(status -> status.status(n < poll ? ScanStatus.IN_PROGRESS : ScanStatus.COMPLETE))
                .build());
    }
}
