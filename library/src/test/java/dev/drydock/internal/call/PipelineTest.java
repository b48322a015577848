package dev.drydock.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.call.Interceptor.Verdict;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.journal.Call;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

class PipelineTest {

    private final ToyHarbor harbor = new ToyHarbor(TimeMode.manual());
    private final Caller caller = harbor.caller();
    private final StopTaskRequest stop = StopTaskRequest.builder().task("ship").build();

    @Test
    void an_answer_carries_a_request_id_and_an_http_status() {
        harbor.sail("ship", "RUNNING");

        EcsResponse response = (EcsResponse) harbor.call(caller, "StopTask", stop);

        assertThat(response.responseMetadata().requestId())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(response.sdkHttpResponse().isSuccessful()).isTrue();
    }

    @Test
    void a_refusal_is_the_exception_of_the_sdk_with_all_its_details() {
        harbor.sail("ship", "PENDING");

        assertThatThrownBy(() -> harbor.call(caller, "StopTask", stop))
                .isInstanceOfSatisfying(ClientException.class, thrown -> {
                    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("ClientException");
                    assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo("The ship is not RUNNING.");
                    assertThat(thrown.awsErrorDetails().serviceName()).isEqualTo("Ecs");
                    assertThat(thrown.statusCode()).isEqualTo(400);
                    assertThat(thrown.requestId()).isNotBlank();
                    assertThat(thrown)
                            .hasMessage("The ship is not RUNNING. (Service: Ecs, Status Code: 400, Request ID: "
                                    + thrown.requestId() + ") (SDK Attempt Count: 1)");
                });
    }

    @Test
    void members_younger_than_what_is_known_are_told_in_the_journal() {
        ToyHarbor.Shapes ofAnOlderTime = new ToyHarbor.Shapes() {
            @Override
            public SdkRequest check(String operation, SdkRequest request) {
                return request;
            }

            @Override
            public List<String> unknown(SdkRequest request) {
                return List.of("task", "flag.color");
            }
        };
        ToyHarbor old = new ToyHarbor(TimeMode.manual(), Limits.standard(), ToyHarbor.NONE, ofAnOlderTime);
        old.sail("ship", "RUNNING");

        old.call(old.caller(), "StopTask", stop);

        assertThat(old.journal.text())
                .contains("ecs:StopTask was given task, flag.color: younger than SDK ")
                .contains("does nothing about them");
    }

    @Test
    void what_is_not_simulated_says_so_by_name() {
        assertThatThrownBy(() -> harbor.call(caller, "DescribeServices", stop))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("ecs:DescribeServices")
                .hasMessageContaining("support table");
    }

    @Test
    void a_closed_world_says_what_to_do() {
        harbor.gate.close();

        assertThatThrownBy(() -> harbor.call(caller, "StopTask", stop))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Drydock is closed")
                .hasMessageContaining("Drydock.create()");
    }

    @Test
    void a_fault_before_the_handler_changes_nothing_and_latency_passes_virtual_time() {
        Interceptor slowAndBroken = (call, request) ->
                Verdict.fail(SdkClientException.create("connection reset")).delayed(Duration.ofSeconds(3));
        ToyHarbor broken = new ToyHarbor(TimeMode.manual(), Limits.standard(), slowAndBroken);
        broken.sail("ship", "RUNNING");

        assertThatThrownBy(() -> broken.call(broken.caller(), "StopTask", stop))
                .isInstanceOf(SdkClientException.class)
                .hasMessage("connection reset");

        assertThat(broken.states).containsEntry("ship", "RUNNING");
        assertThat(broken.elapsed()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_fault_after_the_handler_loses_the_response_of_a_committed_change() {
        Interceptor lossy = (call, request) -> Verdict.lose(SdkClientException.create("read timed out"));
        ToyHarbor harborThatLoses = new ToyHarbor(TimeMode.manual(), Limits.standard(), lossy);
        harborThatLoses.sail("ship", "RUNNING");

        assertThatThrownBy(() -> harborThatLoses.call(harborThatLoses.caller(), "StopTask", stop))
                .hasMessage("read timed out");

        assertThat(harborThatLoses.states).containsEntry("ship", "STOPPED");
    }

    @Test
    void the_journal_tells_every_call_in_order_with_its_outcome() {
        harbor.sail("ship", "PENDING");
        assertThatThrownBy(() -> harbor.call(caller, "StopTask", stop)).isInstanceOf(ClientException.class);
        harbor.kernel.advance(Duration.ofMillis(1_250));
        harbor.status(caller, "ship");

        assertThat(harbor.journal.text()).isEqualTo("""
                        +0.000s #1 ecs:StopTask {task=ship} -> ClientException: The ship is not RUNNING.
                        +1.250s #2 ecs:DescribeTasks {tasks=[ship]} -> {tasks=[{lastStatus=PENDING, taskArn=ship}]}
                        """);
    }

    @Test
    void client_tokens_are_masked_because_the_sdk_makes_them_up() {
        harbor.call(
                caller,
                "RunTask",
                RunTaskRequest.builder()
                        .clientToken("5c2f")
                        .taskDefinition("web")
                        .build());

        assertThat(harbor.journal.text()).contains("clientToken=<token>").doesNotContain("5c2f");
    }

    @Test
    void long_texts_are_cut_in_the_journal() {
        harbor.call(
                caller,
                "DescribeTasks",
                DescribeTasksRequest.builder().tasks("x".repeat(5_000)).build());

        assertThat(harbor.journal.text()).contains("… (5000 characters)").hasSizeLessThan(5_000);
    }

    @Test
    void the_journal_is_a_ring_and_says_what_it_dropped() {
        harbor.sail("ship", "RUNNING");
        DescribeTasksRequest request =
                DescribeTasksRequest.builder().tasks("ship").build();

        for (int i = 0; i < 10_100; i++) {
            harbor.pipeline.invoke(caller, harbor.table, "DescribeTasks", request, false);
        }

        assertThat(harbor.journal.calls()).hasSize(10_000);
        assertThat(harbor.journal.dropped()).isEqualTo(100);
        assertThat(harbor.journal.text()).startsWith("(100 earlier calls are no longer kept)");
    }

    @Test
    void heavy_calls_are_kept_as_their_texts_and_so_few_that_they_fit() {
        harbor.sail("ship", "RUNNING");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            texts.add(i + "x".repeat(1_000));
        }

        for (int i = 0; i < 9_000; i++) {
            harbor.pipeline.invoke(
                    caller,
                    harbor.table,
                    "DescribeTasks",
                    DescribeTasksRequest.builder().tasks(texts).build(),
                    false);
        }

        List<Call> kept = harbor.journal.calls();
        assertThat(kept).hasSizeBetween(1_000, 8_000);
        assertThat(harbor.journal.dropped()).isEqualTo(9_000 - kept.size());
        assertThat(kept).extracting(Call::requestText).containsOnly(kept.get(0).requestText());
        long characters = kept.stream()
                .mapToLong(
                        each -> each.requestText().length() + each.outcomeText().length())
                .sum();
        assertThat(characters).isLessThan(32 << 20);
    }

    @Test
    void one_call_of_any_weight_is_kept_as_its_text() {
        harbor.sail("ship", "RUNNING");
        DescribeTasksRequest heavy =
                DescribeTasksRequest.builder().tasks("x".repeat(40 << 20)).build();

        harbor.pipeline.invoke(caller, harbor.table, "DescribeTasks", heavy, false);

        assertThat(harbor.journal.calls()).hasSize(1);
        assertThat(harbor.journal.text()).contains("… (41943040 characters)").hasSizeLessThan(5_000);
    }
}
