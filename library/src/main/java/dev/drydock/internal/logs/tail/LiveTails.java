package dev.drydock.internal.logs.tail;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.kernel.Chance;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.Hex;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.logs.filter.FilterPatternParser;
import dev.drydock.internal.logs.request.LimitMessages;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.ArrivalListener;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.StoredEvent;
import dev.drydock.internal.stream.StreamedEvent;
import dev.drydock.internal.stream.StreamedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionStart;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseStream;

/**
 * The open live tails of one account and region. They are the test's, not the world's: no image keeps them, and going back
 * to one ends them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartLiveTail.html">StartLiveTail</a>
 */
public final class LiveTails implements ArrivalListener {

    /** AWS's name of the operation that opens one. */
    public static final String OPENING = "StartLiveTail";

    private static final int MOST_SESSIONS = 15;
    private static final Duration LONGEST = Duration.ofHours(3);
    private static final Duration UPDATES = Duration.ofSeconds(1);

    private final AccountRegion home;
    private final LogStore store;
    private final GroupReferences groups;
    private final RegionQueue queue;
    private final BiFunction<Refusal, String, RuntimeException> exceptions;

    /** By their numbers. */
    private final SortedMap<Long, LiveTailSession> sessions = new TreeMap<>();

    private long opened;

    /**
     * No session is open.
     *
     * @param queue a queue of the stage, for nothing else
     * @param exceptions makes the exception that a session ends with, of the refusal and the id of its request
     */
    public LiveTails(
            AccountRegion home,
            LogStore store,
            RegionQueue queue,
            BiFunction<Refusal, String, RuntimeException> exceptions) {
        this.home = home;
        this.store = store;
        this.groups = new GroupReferences(store);
        this.queue = queue.on(UpdateIsDue.class, this::update);
        this.exceptions = exceptions;
        store.listen(this);
    }

    /** The second of a session is over. */
    record UpdateIsDue(long session) implements Event {}

    /** StartLiveTail, whose session tells its events to whoever asked. */
    public Operation<StartLiveTailRequest, StartLiveTailResponse> opening(StreamedEvents events) {
        return Operation.<StartLiveTailRequest, StartLiveTailResponse>write(
                        OPENING, (request, context) -> open(request, context, events))
                .scope(each -> each.logGroupIdentifiers().stream()
                        .flatMap(group -> groups.scope(group).stream())
                        .toList());
    }

    /** StartLiveTail by whoever cannot take a stream, such as a server that answers with a body that is there at once. */
    public static Operation<StartLiveTailRequest, StartLiveTailResponse> unheard() {
        return Operation.write(OPENING, (request, context) -> {
            throw new UnsupportedOperationException("Drydock does not simulate logs:StartLiveTail over this door, whose"
                    + " answers are whole. aws.logsAsync(), the transport and DrydockServer stream it: docs/logs.md.");
        });
    }

    private StartLiveTailResponse open(StartLiveTailRequest request, CallContext context, StreamedEvents events) {
        TailedStreams shown = shown(request);
        if (sessions.size() >= MOST_SESSIONS) {
            throw LimitMessages.EXCEEDED.with();
        }
        long number = ++opened;
        LiveTailSessionStart start = start(request, number);
        long end = context.now().plus(LONGEST).toEpochMilli();
        sessions.put(number, new LiveTailSession(start.requestId(), shown, events, end));
        events.add(new StreamedEvent("sessionStart", start));
        queue.schedule(UPDATES, EventKind.UPKEEP, new UpdateIsDue(number), queue.resources());
        return StartLiveTailResponse.builder().build();
    }

    private TailedStreams shown(StartLiveTailRequest request) {
        List<String> identifiers = request.logGroupIdentifiers();
        boolean byName = !request.logStreamNames().isEmpty();
        boolean byPrefix = !request.logStreamNamePrefixes().isEmpty();
        if (byName && byPrefix) {
            throw LiveTailMessages.NAMES_AND_PREFIXES.with();
        }
        if ((byName || byPrefix) && identifiers.size() > 1) {
            throw LiveTailMessages.STREAMS_OF_SEVERAL.with();
        }
        Set<String> arns = new LinkedHashSet<>();
        for (String each : identifiers) {
            if (!each.startsWith("arn:")) {
                throw LiveTailMessages.NOT_AN_ARN.with(Shown.text(each));
            }
            Group group = groups.identified(each).facts();
            if (!group.logClass().equals(Group.STANDARD)) {
                throw LogsMessages.WRONG_CLASS.with(group.name(), group.logClass(), OPENING);
            }
            arns.add(group.arn());
        }
        return new TailedStreams(
                arns,
                List.copyOf(request.logStreamNames()),
                List.copyOf(request.logStreamNamePrefixes()),
                FilterPatternParser.parse(request.logEventFilterPattern()));
    }

    private LiveTailSessionStart start(StartLiveTailRequest request, long number) {
        // Whoever listens with a visitor needs an event that tells its kind, which the plain builder does not make.
        return StartLiveTailResponseStream.sessionStartBuilder()
                .requestId(id("live tail request", number))
                .sessionId(id("live tail session", number))
                .logGroupIdentifiers(request.logGroupIdentifiers())
                .logStreamNames(request.logStreamNames())
                .logStreamNamePrefixes(request.logStreamNamePrefixes())
                .logEventFilterPattern(request.logEventFilterPattern())
                .build();
    }

    /** Not one of the world's, whose images count those: who watches leaves no trace. */
    private String id(String what, long number) {
        Chance chance = queue.chance();
        return Hex.uuid(
                chance.bits(what, home.accountId() + home.region(), 2 * number),
                chance.bits(what, home.accountId() + home.region(), 2 * number + 1));
    }

    private void update(UpdateIsDue due) {
        LiveTailSession session = sessions.get(due.session());
        if (session == null) {
            return;
        }
        session.update();
        if (session.isOver(queue.tick())) {
            sessions.remove(due.session());
            end(session, LiveTailMessages.TIMED_OUT);
        } else {
            queue.schedule(UPDATES, EventKind.UPKEEP, due, queue.resources());
        }
        queue.callback(session.events()::deliver);
    }

    /** Closes the session of a stream that nobody wants any more. Must be called under the lock. */
    public void close(StreamedEvents events) {
        sessions.values().removeIf(each -> each.events() == events);
    }

    @Override
    public void arrived(Group group, EventStream stream, List<StoredEvent> batch, Instant now) {
        String identifier = home.accountId() + ':' + group.name();
        for (LiveTailSession each : sessions.values()) {
            each.arrived(group.arn(), identifier, stream.name(), batch);
        }
    }

    @Override
    public void restored() {
        for (StreamedEvents each : endAll(LiveTailMessages.WORLD_RESTORED)) {
            queue.callback(each::deliver);
        }
    }

    /** Ends all sessions without a failure, as their world ends or begins anew; to be delivered. Must be called under the lock. */
    public List<StreamedEvents> endAll() {
        opened = 0;
        return endAll(null);
    }

    private List<StreamedEvents> endAll(@Nullable Message why) {
        List<StreamedEvents> ended = new ArrayList<>();
        for (LiveTailSession each : sessions.values()) {
            end(each, why);
            ended.add(each.events());
        }
        sessions.clear();
        queue.clear();
        return ended;
    }

    private void end(LiveTailSession session, @Nullable Message why) {
        session.events().end(why == null ? null : exceptions.apply(why.with(), session.requestId()));
    }
}
