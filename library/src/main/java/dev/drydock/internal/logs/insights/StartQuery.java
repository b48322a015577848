package dev.drydock.internal.logs.insights;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.kernel.Hex;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.logs.insights.language.Complaint;
import dev.drydock.internal.logs.insights.language.InsightsQuery;
import dev.drydock.internal.logs.insights.language.LogGroupSource;
import dev.drydock.internal.logs.insights.language.QueryParser;
import dev.drydock.internal.logs.insights.language.QueryText;
import dev.drydock.internal.logs.insights.language.Span;
import dev.drydock.internal.logs.insights.run.QueryAnswer;
import dev.drydock.internal.logs.insights.run.QueryPlanner;
import dev.drydock.internal.logs.insights.run.RunFacts;
import dev.drydock.internal.logs.insights.run.SearchBudget;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartQueryResponse;

/** StartQuery: reads a query and its log groups, and has it run. */
final class StartQuery {

    private static final int MOST_GROUPS = 50;
    private static final int MOST_QUERIES = 100;
    private static final int DEFAULT_ROWS = 10_000;
    private static final int MOST_STATS = 10;
    private static final int MOST_STATS_INFREQUENT = 2;

    private final AccountRegion home;
    private final LogStore logs;
    private final GroupReferences references;
    private final QueryStore store;
    private final Queries queries;
    private final RegionQueue queue;

    StartQuery(
            AccountRegion home,
            LogStore logs,
            GroupReferences references,
            QueryStore store,
            Queries queries,
            RegionQueue queue) {
        this.home = home;
        this.logs = logs;
        this.references = references;
        this.store = store;
        this.queries = queries;
        this.queue = queue;
    }

    StartQueryResponse handle(StartQueryRequest request, CallContext context) {
        String language = request.queryLanguageAsString();
        NotSimulated.refuse(
                "queryLanguage", "the query language " + language, language != null && !language.equals("CWLI"));
        List<String> identifiers = identifiers(request);
        List<GroupState> groups = groups(identifiers);
        long start = EpochTimes.first(request.startTime());
        long end = EpochTimes.last(request.endTime());
        if (start > end) {
            throw QueryMessages.TIMES.with();
        }
        String times = "START=" + start + " END=" + end;
        String source = groups.stream()
                        .map(each -> '"' + each.facts().name() + '"')
                        .collect(Collectors.joining(", ", "SOURCE ", " "))
                + times;
        QueryText text = groups.isEmpty()
                ? new QueryText(request.queryString())
                : new QueryText(source + " | " + request.queryString(), source.length() + 3);
        InsightsQuery read = QueryParser.parse(text);
        Span where = new Span(0, source.length() - 1);
        String whole = text.whole();
        LogGroupSource named = read.source();
        if (named != null) {
            refuseBesides(groups, named, text);
            groups = groups(named);
            identifiers = groups.stream().map(each -> each.facts().name()).toList();
            where = named.span();
            String before = whole.substring(0, where.end() + 1);
            whole = before + ' ' + times + whole.substring(where.end() + 1);
        }
        check(groups, end, text, where, context.now());
        RunFacts facts = new RunFacts(context.now().toEpochMilli(), start, end, new SearchBudget());
        int limit = request.limit() == null ? DEFAULT_ROWS : request.limit();
        QueryPlanner.plan(read, facts, limit, mostStats(groups));
        if (store.inFlight() >= MOST_QUERIES) {
            throw QueryMessages.TOO_MANY_QUERIES.with(MOST_QUERIES);
        }
        String id = context.ids().uuid("query", home.region());
        queries.start(new StartedQuery(
                id,
                store.nextNumber(),
                whole,
                text.start(),
                text.whole(),
                groups.stream().map(each -> each.facts().name()).toList(),
                identifiers,
                start,
                end,
                limit,
                context.now().toEpochMilli(),
                0,
                QueryPhase.SCHEDULED,
                QueryAnswer.NONE));
        return StartQueryResponse.builder().queryId(id).build();
    }

    /** The log groups as the caller wrote them, given in one way; none if the query names them itself. */
    private static List<String> identifiers(StartQueryRequest request) {
        List<String> given = new ArrayList<>();
        int ways = 0;
        if (request.logGroupName() != null) {
            ways++;
            given.add(request.logGroupName());
        }
        if (!request.logGroupNames().isEmpty()) {
            ways++;
            given.addAll(request.logGroupNames());
        }
        if (!request.logGroupIdentifiers().isEmpty()) {
            ways++;
            given.addAll(request.logGroupIdentifiers());
        }
        boolean namesThem = QueryParser.namesGroups(request.queryString());
        if (ways != (namesThem ? 0 : 1)) {
            throw QueryMessages.NO_GROUPS.with();
        }
        List<String> different = List.copyOf(new LinkedHashSet<>(given));
        if (different.size() > MOST_GROUPS) {
            throw QueryMessages.TOO_MANY_GROUPS.with(MOST_GROUPS, different.size());
        }
        return different;
    }

    private List<GroupState> groups(List<String> identifiers) {
        List<GroupState> groups = new ArrayList<>();
        for (String each : identifiers) {
            String name = references.nameOf(each);
            GroupState group = logs.find(name);
            if (group == null) {
                throw QueryMessages.GROUP_NOT_FOUND.with(Shown.name(name), home.accountId(), requestId(name));
            }
            groups.add(group);
        }
        return groups;
    }

    /** The id of the request within AWS that failed, which is another one than the caller's. */
    private String requestId(String group) {
        String key = home.region() + '/' + group;
        long n = 2 * queue.tick();
        return Hex.uuid(queue.chance().bits("query", key, n), queue.chance().bits("query", key, n + 1));
    }

    private void refuseBesides(List<GroupState> groups, LogGroupSource named, QueryText text) {
        if (!groups.isEmpty()) {
            throw text.senseless(Complaint.BAD_SOURCE, text.slice(named.span()), named.span());
        }
        NotSimulated.refuse(
                "queryString",
                "queries in linked accounts",
                !named.accounts().isEmpty() && !named.accounts().equals(List.of(home.accountId())));
    }

    private List<GroupState> groups(LogGroupSource named) {
        List<GroupState> groups = new ArrayList<>();
        for (GroupState each : logs.all()) {
            Group group = each.facts();
            boolean isNamed =
                    named.prefixes().isEmpty() || named.prefixes().stream().anyMatch(group.name()::startsWith);
            if (isNamed && named.classes().contains(group.logClass())) {
                groups.add(each);
            }
        }
        return groups;
    }

    private static void check(List<GroupState> groups, long end, QueryText text, Span where, Instant now) {
        boolean inVain = !groups.isEmpty();
        for (GroupState each : groups) {
            Group group = each.facts();
            if (group.logClass().equals(Group.DELIVERY)) {
                throw LogsMessages.WRONG_CLASS.with(group.name(), group.logClass(), "StartQuery");
            }
            Integer days = group.daysKept();
            boolean isBefore = end < group.createdAt().toEpochMilli();
            boolean isGone = days != null && end < now.toEpochMilli() - days * 86_400_000L;
            inVain &= isBefore || isGone;
        }
        if (inVain) {
            throw text.senseless(Complaint.BAD_TIME, "", where);
        }
    }

    private static int mostStats(List<GroupState> groups) {
        boolean infrequent =
                groups.stream().anyMatch(each -> each.facts().logClass().equals(Group.INFREQUENT_ACCESS));
        return infrequent ? MOST_STATS_INFREQUENT : MOST_STATS;
    }
}
