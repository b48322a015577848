package dev.drydock.internal.logs.insights;

import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.logs.LogsWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryDefinition;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryLanguage;

class SavedQueryOperationsTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef0123";

    private final LogsWorld world = new LogsWorld();

    private String put(String name) {
        return world.logs
                .putQueryDefinition(b -> b.name(name).queryString("fields a"))
                .queryDefinitionId();
    }

    private List<QueryDefinition> all() {
        return world.logs.describeQueryDefinitions(b -> {}).queryDefinitions();
    }

    @Test
    void a_definition_is_kept_as_it_was_put() {
        String id = world.logs
                .putQueryDefinition(
                        b -> b.name("errors").queryString("filter a = 1").logGroupNames(GROUP))
                .queryDefinitionId();

        assertThat(all())
                .containsExactly(QueryDefinition.builder()
                        .queryDefinitionId(id)
                        .name("errors")
                        .queryLanguage(QueryLanguage.CWLI)
                        .queryString("filter a = 1")
                        .logGroupNames(GROUP)
                        .lastModified(world.now())
                        .build());
    }

    @Test
    void putting_it_again_by_its_id_replaces_all_of_it() {
        String id = world.logs
                .putQueryDefinition(
                        b -> b.name("errors").queryString("fields a").logGroupNames(GROUP))
                .queryDefinitionId();

        world.logs.putQueryDefinition(
                b -> b.queryDefinitionId(id).name("warnings").queryString("fields b"));

        assertThat(all()).hasSize(1);
        assertThat(all().get(0).name()).isEqualTo("warnings");
        assertThat(all().get(0).logGroupNames()).isEmpty();
    }

    @Test
    void definitions_are_found_by_the_start_of_their_names_in_pages() {
        put("web/a");
        put("web/b");
        put("worker");

        var page = world.logs.describeQueryDefinitions(
                b -> b.queryDefinitionNamePrefix("web/").maxResults(1));

        assertThat(page.queryDefinitions()).extracting(QueryDefinition::name).containsExactly("web/a");
        assertThat(world.logs
                        .describeQueryDefinitions(
                                b -> b.queryDefinitionNamePrefix("web/").nextToken(page.nextToken()))
                        .queryDefinitions())
                .extracting(QueryDefinition::name)
                .containsExactly("web/b");
        assertThat(world.logs
                        .describeQueryDefinitions(b -> b.queryLanguage(QueryLanguage.PPL))
                        .queryDefinitions())
                .isEmpty();
    }

    @Test
    void a_definition_can_be_deleted_once() {
        String id = put("errors");

        assertThat(world.logs
                        .deleteQueryDefinition(b -> b.queryDefinitionId(id))
                        .success())
                .isTrue();

        assertThat(all()).isEmpty();
        world.assertRefused(
                () -> world.logs.deleteQueryDefinition(b -> b.queryDefinitionId(id)),
                "ResourceNotFoundException",
                "The specified query definition does not exist.");
        world.assertRefused(
                () -> world.logs.putQueryDefinition(
                        b -> b.queryDefinitionId(id).name("n").queryString("q")),
                "ResourceNotFoundException",
                "The specified query definition does not exist.");
    }

    @Test
    void the_same_token_makes_one_definition() {
        String first = world.logs
                .putQueryDefinition(b -> b.name("n").queryString("q").clientToken(TOKEN))
                .queryDefinitionId();

        assertThat(world.logs
                        .putQueryDefinition(b -> b.name("n").queryString("q").clientToken(TOKEN))
                        .queryDefinitionId())
                .isEqualTo(first);
        assertThat(all()).hasSize(1);
        world.assertRefused(
                () -> world.logs.putQueryDefinition(
                        b -> b.name("other").queryString("q").clientToken(TOKEN)),
                "InvalidParameterException",
                "The specified clientToken was already used with other parameters.");
    }

    @Test
    void a_thousand_definitions_are_all() {
        for (int i = 0; i < 1_000; i++) {
            put("n" + i);
        }

        world.assertRefused(
                () -> put("one more"), "LimitExceededException", "Query definition limit of [1000] reached.");
    }
}
