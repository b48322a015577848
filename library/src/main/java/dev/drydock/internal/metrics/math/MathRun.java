package dev.drydock.internal.metrics.math;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.metrics.math.MathValue.Many;
import dev.drydock.internal.metrics.math.MathValue.Scalar;
import dev.drydock.internal.metrics.math.MathValue.Single;
import dev.drydock.internal.metrics.math.MathValue.Word;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.series.MetricStatistic;
import dev.drydock.internal.metrics.series.PeriodBuckets;
import dev.drydock.internal.metrics.series.ReadRange;
import dev.drydock.internal.metrics.series.ValueTally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The queries of a request, reckoned over a range of time; each once, when its result is first asked for. */
public final class MathRun {

    private static final Set<String> WORDS =
            Set.of("REPEAT", "LINEAR", "AVG", "MIN", "MAX", "SUM", "ASC", "DESC", "STDDEV");

    /** Functions of AWS's that are not simulated, and what they are about. */
    private static final Map<String, String> REFUSED = Map.of(
            "SEARCH", "search expressions",
            "ANOMALY_DETECTION_BAND", "anomaly detection",
            "INSIGHT_RULE_METRIC", "Contributor Insights rules",
            "SERVICE_QUOTA", "usage metrics",
            "LAMBDA", "data sources of Lambda functions",
            "DB_PERF_INSIGHTS", "Performance Insights metrics");

    private final Map<String, MetricQuery> queries = new LinkedHashMap<>();
    private final MetricLookup lookup;
    private final long start;
    private final long end;
    private final long now;

    /** Looked up by id only; never iterated. */
    private final Map<String, MathValue> known = new HashMap<>();

    private final Set<String> open = new HashSet<>();
    private final Map<String, List<String>> units = new HashMap<>();

    /**
     * Queries over a range of time.
     *
     * @param start of the first period, in milliseconds since the epoch
     * @param end what is then or later is passed over
     */
    public MathRun(List<MetricQuery> queries, MetricLookup lookup, long start, long end, long now) {
        queries.forEach(each -> this.queries.put(each.id(), each));
        this.lookup = lookup;
        this.start = start;
        this.end = end;
        this.now = now;
    }

    /**
     * Refuses an expression that cannot be reckoned, whatever the metrics have.
     *
     * @throws dev.drydock.internal.call.Refusal as AWS refuses it
     */
    public void check() {
        for (MetricQuery each : queries.values()) {
            if (each.reading() == null) {
                result(each.id());
            }
        }
    }

    /**
     * What a query comes to.
     *
     * @throws dev.drydock.internal.call.Refusal if its expression is wrong
     */
    public List<MathSeries> result(String id) {
        MathValue value = value(id);
        if (value instanceof Single single) {
            return List.of(single.series());
        }
        if (value instanceof Many many) {
            return many.series();
        }
        throw MathMessages.SCALAR.with(id);
    }

    /** Whether a query comes to several series, which each has a label of its own. */
    public boolean isArray(String id) {
        return value(id) instanceof Many;
    }

    /** The units in which the metric of a query was put, sorted; empty for expressions. */
    public List<String> units(String id) {
        value(id);
        return units.getOrDefault(id, List.of());
    }

    private MathValue value(String id) {
        MathValue value = known.get(id);
        if (value == null) {
            MetricQuery query = queries.get(id);
            if (query == null) {
                throw new IllegalStateException("No query " + id);
            }
            value = query.reading() == null ? expression(query) : new Single(read(query, query.reading()));
            known.put(id, value);
        }
        return value;
    }

    private MathSeries read(MetricQuery query, MetricReading reading) {
        SortedMap<String, SortedMap<Long, ValueTally>> byUnit = PeriodBuckets.of(
                ReadRange.told(lookup.slots(reading.metric(), start, end, now), reading.period(), now),
                start,
                end,
                reading.period() * 1000L,
                reading.unit());
        units.put(query.id(), new ArrayList<>(byUnit.keySet()));
        SortedMap<Long, Double> values = new TreeMap<>();
        MetricStatistic statistic = MetricStatistic.parse(reading.statistic());
        if (statistic != null) {
            PeriodBuckets.first(byUnit).forEach((at, tally) -> MathSeries.put(values, at, statistic.of(tally)));
        }
        String label = query.label() == null ? reading.metric().name() : query.label();
        return new MathSeries(label, reading.period(), values);
    }

    private MathValue expression(MetricQuery query) {
        String id = query.id();
        String text = String.valueOf(query.expression());
        boolean insights = text.strip().toUpperCase(Locale.ROOT).startsWith("SELECT ");
        NotSimulated.refuse("Expression", "Metrics Insights queries", insights);
        if (!open.add(id)) {
            throw MathMessages.CIRCLE.with(id);
        }
        try {
            return eval(id, MathParser.read(id, text));
        } finally {
            open.remove(id);
        }
    }

    private MathValue eval(String id, MathNode node) {
        if (node instanceof MathNode.Number number) {
            return new Scalar(number.value());
        }
        if (node instanceof MathNode.Quoted quoted) {
            return new Word(quoted.text());
        }
        if (node instanceof MathNode.Name name) {
            return named(id, name.name());
        }
        if (node instanceof MathNode.Negated negated) {
            return MathOperators.apply(id, "*", new Scalar(-1), eval(id, negated.inner()));
        }
        if (node instanceof MathNode.Operation operation) {
            return MathOperators.apply(
                    id, operation.operator(), eval(id, operation.left()), eval(id, operation.right()));
        }
        if (node instanceof MathNode.Listed listed) {
            List<MathSeries> all = new ArrayList<>();
            listed.items().forEach(each -> all.addAll(seriesOf(id, eval(id, each))));
            return new Many(all);
        }
        return call(id, (MathNode.Call) node);
    }

    private static List<MathSeries> seriesOf(String id, MathValue value) {
        if (value instanceof Single single) {
            return List.of(single.series());
        }
        if (value instanceof Many many) {
            return many.series();
        }
        throw MathMessages.OPERANDS.with(id, "[]");
    }

    private MathValue named(String id, String name) {
        if (queries.containsKey(name)) {
            return value(name);
        }
        if (WORDS.contains(name)) {
            return new Word(name);
        }
        throw MathMessages.NO_NAME.with(id, name);
    }

    private MathValue call(String id, MathNode.Call call) {
        String function = call.function();
        String refused = REFUSED.get(function);
        NotSimulated.refuse("Expression", String.valueOf(refused), refused != null);
        List<MathValue> arguments = new ArrayList<>();
        call.arguments().forEach(each -> arguments.add(eval(id, each)));
        if (function.equals("METRICS")) {
            return metrics(arguments);
        }
        MathValue value = new MathFunctions(start, end, period(arguments)).call(function, arguments);
        if (value == null) {
            throw MathFunctions.NAMES.contains(function)
                    ? MathMessages.ARGUMENTS.with(id, function)
                    : MathMessages.NO_FUNCTION.with(id, function);
        }
        return value;
    }

    /** All metrics of the request, or those with a text in their ids. */
    private MathValue metrics(List<MathValue> arguments) {
        String part = arguments.isEmpty() || !(arguments.get(0) instanceof Word word) ? "" : word.text();
        List<MathSeries> all = new ArrayList<>();
        for (MetricQuery each : queries.values()) {
            if (each.reading() != null && each.id().contains(part)) {
                all.addAll(result(each.id()));
            }
        }
        return new Many(all);
    }

    /** The period of what a function is given; else that of the request, its longest. */
    private int period(List<MathValue> arguments) {
        for (MathValue each : arguments) {
            if (each instanceof Single single) {
                return single.series().period();
            }
            if (each instanceof Many many && !many.series().isEmpty()) {
                return many.series().get(0).period();
            }
        }
        int period = 0;
        for (MetricQuery each : queries.values()) {
            @Nullable
            Integer own =
                    each.reading() != null ? Integer.valueOf(each.reading().period()) : each.period();
            period = own == null ? period : Math.max(period, own);
        }
        return period == 0 ? 60 : period;
    }
}
