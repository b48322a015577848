package dev.drydock.internal.ecs.taskdefinition;

import static dev.drydock.internal.ecs.taskdefinition.Shipyard.ARNS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsResponse;

class ListTaskDefinitionsTest {

    private final Shipyard shipyard = new Shipyard();

    @BeforeEach
    void register() {
        Stream.of("web-2", "web", "db").forEach(shipyard::register);
        for (int i = 0; i < 10; i++) {
            shipyard.register("web");
        }
        shipyard.deregister("db:1");
        shipyard.deregister("web:3");
    }

    @Test
    void active_revisions_are_listed_by_family_and_number() {
        assertThat(list(r -> {}).taskDefinitionArns())
                .containsExactly(arns("web:1 web:2 web:4 web:5 web:6 web:7 web:8 web:9 web:10 web:11 web-2:1"));
    }

    @Test
    void the_order_can_be_reversed() {
        assertThat(list(r -> r.sort("DESC").maxResults(3)).taskDefinitionArns())
                .containsExactly(arns("web-2:1 web:11 web:10"));
    }

    @Test
    void a_family_prefix_is_a_whole_family() {
        assertThat(list(r -> r.familyPrefix("web-2")).taskDefinitionArns()).containsExactly(arns("web-2:1"));
        assertThat(list(r -> r.familyPrefix("we")).taskDefinitionArns()).isEmpty();
        assertThat(list(r -> r.familyPrefix("we")).hasTaskDefinitionArns()).isTrue();
    }

    @Test
    void revisions_are_listed_by_status() {
        shipyard.ecs.deleteTaskDefinitions(
                DeleteTaskDefinitionsRequest.builder().taskDefinitions("db:1").build());

        assertThat(list(r -> r.status("INACTIVE")).taskDefinitionArns()).containsExactly(arns("web:3"));
        assertThat(list(r -> r.status("DELETE_IN_PROGRESS")).taskDefinitionArns())
                .containsExactly(arns("db:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASC", "DESC"})
    void pages_hold_every_revision_once(String sort) {
        List<String> whole = list(r -> r.sort(sort)).taskDefinitionArns();

        for (int size = 1; size <= 12; size++) {
            int maxResults = size;
            List<String> paged = new ArrayList<>();
            String token = null;
            do {
                String from = token;
                ListTaskDefinitionsResponse page =
                        list(r -> r.sort(sort).maxResults(maxResults).nextToken(from));
                paged.addAll(page.taskDefinitionArns());
                token = page.nextToken();
            } while (token != null);
            assertThat(paged).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASC", "DESC"})
    void a_page_goes_on_where_the_last_ended_though_revisions_came_and_went(String sort) {
        ListTaskDefinitionsResponse first = list(r -> r.sort(sort).maxResults(4));
        String last = first.taskDefinitionArns().get(3);
        shipyard.deregister(last);
        shipyard.register("zoo");
        shipyard.register("aaa");

        List<String> rest = list(r -> r.sort(sort).nextToken(first.nextToken())).taskDefinitionArns();

        assertThat(rest).doesNotContainAnyElementsOf(first.taskDefinitionArns()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void a_page_has_1_to_100_results(int maxResults) {
        refuses(r -> r.maxResults(maxResults), "maxResults must be between 1 and 100.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "AAAA", "eA"})
    void a_malformed_token_is_refused(String token) {
        refuses(r -> r.nextToken(token), "Invalid nextToken.");
    }

    @Test
    void a_token_of_ten_megabytes_is_refused() {
        refuses(r -> r.nextToken("a".repeat(10_000_000)), "Invalid nextToken.");
    }

    @Test
    void families_are_listed_by_prefix_and_status() {
        assertThat(families(r -> {})).containsExactly("db", "web", "web-2");
        assertThat(families(r -> r.familyPrefix("we"))).containsExactly("web", "web-2");
        assertThat(families(r -> r.status("ACTIVE"))).containsExactly("web", "web-2");
        assertThat(families(r -> r.status("INACTIVE"))).containsExactly("db");
        assertThat(families(r -> r.status("ALL"))).containsExactly("db", "web", "web-2");
    }

    @Test
    void a_family_wholly_deleted_is_hidden() {
        shipyard.ecs.deleteTaskDefinitions(
                DeleteTaskDefinitionsRequest.builder().taskDefinitions("db:1").build());
        shipyard.aws.time().settle();

        assertThat(families(r -> {})).containsExactly("web", "web-2");
    }

    @Test
    void families_come_in_pages_too() {
        var first = shipyard.ecs.listTaskDefinitionFamilies(
                ListTaskDefinitionFamiliesRequest.builder().maxResults(2).build());

        assertThat(first.families()).containsExactly("db", "web");
        assertThat(families(r -> r.nextToken(first.nextToken()))).containsExactly("web-2");
    }

    private ListTaskDefinitionsResponse list(Consumer<ListTaskDefinitionsRequest.Builder> change) {
        ListTaskDefinitionsRequest.Builder request = ListTaskDefinitionsRequest.builder();
        change.accept(request);
        return shipyard.ecs.listTaskDefinitions(request.build());
    }

    private List<String> families(Consumer<ListTaskDefinitionFamiliesRequest.Builder> change) {
        ListTaskDefinitionFamiliesRequest.Builder request = ListTaskDefinitionFamiliesRequest.builder();
        change.accept(request);
        return shipyard.ecs.listTaskDefinitionFamilies(request.build()).families();
    }

    private void refuses(Consumer<ListTaskDefinitionsRequest.Builder> change, String text) {
        shipyard.refuses(() -> list(change), "InvalidParameterException", text);
    }

    private static String[] arns(String revisions) {
        return Stream.of(revisions.split(" ")).map(revision -> ARNS + revision).toArray(String[]::new);
    }
}
