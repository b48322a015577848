package dev.drydock.internal.logs.insights;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.request.Pages;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteQueryDefinitionRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteQueryDefinitionResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueryDefinitionsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueryDefinitionsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutQueryDefinitionRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutQueryDefinitionResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryDefinition;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryLanguage;

/**
 * The definitions of queries: texts that are kept and not read, so that those in other languages are kept too.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_Insights-Saving-Queries.html">Saving
 *     queries</a>
 */
public final class SavedQueryOperations {

    private static final int MOST = 1_000;

    private final AccountRegion home;
    private final SavedQueryStore store;

    public SavedQueryOperations(AccountRegion home, SavedQueryStore store) {
        this.home = home;
        this.store = store;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutQueryDefinition", this::put),
                Operation.write("DeleteQueryDefinition", this::delete),
                Operation.read("DescribeQueryDefinitions", this::describe));
    }

    private PutQueryDefinitionResponse put(PutQueryDefinitionRequest request, CallContext context) {
        NotSimulated.refuseMember(request, "parameters", "parameters of queries");
        String id = request.queryDefinitionId();
        if (id != null && store.find(id) == null) {
            throw QueryMessages.DEFINITION_NOT_FOUND.with();
        }
        SavedQuery definition = definition(id == null ? "" : id, request, context);
        SavedQuery earlier = id == null ? createdWith(request.clientToken()) : null;
        if (earlier != null) {
            if (!earlier.isLike(definition)) {
                throw QueryMessages.TOKEN_REUSED.with();
            }
            return PutQueryDefinitionResponse.builder()
                    .queryDefinitionId(earlier.id())
                    .build();
        }
        if (id == null) {
            if (store.all().size() >= MOST) {
                throw QueryMessages.TOO_MANY_DEFINITIONS.with(MOST);
            }
            definition = definition(context.ids().uuid("query-definition", home.region()), request, context);
        }
        store.put(definition);
        return PutQueryDefinitionResponse.builder()
                .queryDefinitionId(definition.id())
                .build();
    }

    private static SavedQuery definition(String id, PutQueryDefinitionRequest request, CallContext context) {
        String language = request.queryLanguageAsString();
        return new SavedQuery(
                id,
                request.name(),
                language == null ? QueryLanguage.CWLI.toString() : language,
                request.queryString(),
                List.copyOf(request.logGroupNames()),
                request.clientToken(),
                context.now().toEpochMilli());
    }

    private @Nullable SavedQuery createdWith(@Nullable String token) {
        return store.all().stream()
                .filter(each -> token != null && token.equals(each.token()))
                .findFirst()
                .orElse(null);
    }

    private DeleteQueryDefinitionResponse delete(DeleteQueryDefinitionRequest request, CallContext context) {
        if (store.find(request.queryDefinitionId()) == null) {
            throw QueryMessages.DEFINITION_NOT_FOUND.with();
        }
        store.remove(request.queryDefinitionId());
        return DeleteQueryDefinitionResponse.builder().success(true).build();
    }

    private DescribeQueryDefinitionsResponse describe(DescribeQueryDefinitionsRequest request, CallContext context) {
        String prefix = request.queryDefinitionNamePrefix() == null ? "" : request.queryDefinitionNamePrefix();
        String language = request.queryLanguageAsString();
        List<SavedQuery> selected = store.all().stream()
                .filter(each -> each.name().startsWith(prefix))
                .filter(each -> language == null || each.language().equals(language))
                .sorted(Comparator.comparing(SavedQueryOperations::key))
                .toList();
        Page<SavedQuery> page =
                Pages.of(selected, SavedQueryOperations::key, request.nextToken(), request.maxResults(), MOST);
        return DescribeQueryDefinitionsResponse.builder()
                .queryDefinitions(
                        page.items().stream().map(SavedQueryOperations::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static String key(SavedQuery definition) {
        return definition.name() + '\0' + definition.id();
    }

    private static QueryDefinition shown(SavedQuery definition) {
        return QueryDefinition.builder()
                .queryDefinitionId(definition.id())
                .name(definition.name())
                .queryLanguage(definition.language())
                .queryString(definition.text())
                .logGroupNames(definition.groups())
                .lastModified(definition.changedAt())
                .build();
    }
}
