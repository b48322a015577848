package dev.drydock.internal.logs.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.logs.insights.language.QueryParser;
import dev.drydock.internal.logs.insights.language.QueryText;
import dev.drydock.internal.logs.insights.run.QueryPlanner;
import dev.drydock.internal.logs.insights.run.RunFacts;
import dev.drydock.internal.logs.insights.run.SearchBudget;
import dev.drydock.internal.logs.insights.scan.EventScan;
import dev.drydock.internal.logs.insights.scan.ScannedGroup;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.LogBound;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.StoredEvent;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is asked, it is read and answered, or refused as AWS refuses queries, and soon. */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // which only one that hangs would take
class RandomQueriesTest {

    private static final int INPUTS = 100_000;

    private static final List<String> WORDS = List.of(
            "fields",
            "display",
            "filter",
            "stats",
            "sort",
            "limit",
            "parse",
            "dedup",
            "unnest",
            "into",
            "by",
            "as",
            "and",
            "or",
            "not",
            "in",
            "like",
            "desc",
            "asc",
            "SOURCE",
            "logGroups",
            "|",
            "(",
            ")",
            "[",
            "]",
            ",",
            "=",
            "!=",
            "<",
            ">=",
            "=~",
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            ".",
            ":",
            "#",
            "'",
            "\"",
            "`",
            "@message",
            "@timestamp",
            "a",
            "b.c",
            "count(*)",
            "sum(a)",
            "bin(5m)",
            "pct(a, 95)",
            "jsonParse(@message)",
            "substr(a, 1)",
            "\"text\"",
            "/ex*/",
            "/(?<g>.)/",
            "5",
            "3.5",
            "7w",
            "1mo",
            "\n",
            " ",
            "ä",
            "true");

    private static final List<String> MESSAGES = List.of(
            "{\"a\":1,\"b\":{\"c\":\"x\"},\"list\":[1,{\"d\":null}]}",
            "plain text [ERROR] 12",
            "{broken",
            "",
            "{\"a\":\"1e5\"}");

    private final Random random = new Random(20);
    private final LogStore logs = new LogStore(
            new AccountRegion("123456789012", "us-east-1"),
            Timings.realistic(),
            new LogBound(Long.MAX_VALUE, note -> {}));

    @BeforeEach
    void fill() {
        Group group = new Group("/app", "arn", Instant.EPOCH, Group.STANDARD, null, null, false, new TreeMap<>());
        logs.add(group);
        List<StoredEvent> batch = new ArrayList<>();
        for (String each : MESSAGES) {
            batch.add(new StoredEvent(batch.size() * 60_000L, 0, logs.nextArrival(), each + "."));
        }
        logs.write(group, logs.require("/app").add("web", 0), batch, Instant.EPOCH);
    }

    private boolean answers(String text) {
        try {
            RunFacts facts = new RunFacts(0, 0, 1_000_000, new SearchBudget());
            EventScan scan = new EventScan();
            scan.add(
                    ScannedGroup.of(new GroupReferences(logs).named("/app").facts(), "123456789012"),
                    logs.require("/app").streams(),
                    0,
                    1_000_000);
            QueryPlanner.plan(QueryParser.parse(new QueryText(text)), facts, 10_000, 10)
                    .run(scan);
            return true;
        } catch (Refusal refused) {
            assertThat(refused.code()).as(text).isEqualTo("MalformedQueryException");
        } catch (NotSimulated refused) {
            assertThat(refused).as(text).hasMessageStartingWith("Drydock does not simulate ");
        }
        return false;
    }

    @Test
    void words_in_any_order_are_read_or_refused() {
        int answered = 0;
        for (int i = 0; i < INPUTS / 2; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "" : "fields a ");
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
            }
            answered += answers(text.toString()) ? 1 : 0;
        }

        assertThat(answered).isPositive();
    }

    @Test
    void queries_of_the_guide_changed_at_random_are_read_or_refused() {
        List<String> queries = GuideQueries.texts();
        int answered = 0;
        for (int i = 0; i < INPUTS / 2; i++) {
            StringBuilder text = new StringBuilder(queries.get(random.nextInt(queries.size())));
            for (int n = random.nextInt(3); n >= 0; n--) {
                mutate(text);
            }
            answered += answers(text.toString()) ? 1 : 0;
        }

        assertThat(answered).isGreaterThan(INPUTS / 20);
    }

    private void mutate(StringBuilder text) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            case 2 -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
            default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
        }
        if (text.isEmpty()) {
            text.append('x');
        }
    }
}
