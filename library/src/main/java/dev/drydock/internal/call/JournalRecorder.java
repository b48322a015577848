package dev.drydock.internal.call;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.note.JournalEntry;
import dev.drydock.internal.call.note.Told;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.journal.Call;
import dev.drydock.journal.DesiredChange;
import dev.drydock.journal.Journal;
import dev.drydock.journal.TaskMove;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.OperationName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** Writes the journal: the pipeline begins and ends calls here, and what happens between them is noted. */
public final class JournalRecorder implements Journal {

    private static final int CALLS = 10_000;
    private static final int NOTES = 100_000;
    private static final int MOST_TOPICS = 10_000;

    /** What calls may take up in all; beyond it the oldest fall out, as beyond their number. */
    private static final long BYTES = 32 << 20;

    /** What those may take up of which more than a text is kept; beyond it the oldest are kept as their texts. */
    private static final long BYTES_WHOLE = 24 << 20;

    /** How many of the first calls are kept as a text when they fall out: they say what all the others came of. */
    private static final int OPENING = 50;

    /** A call as light as this stays whole: making its text would cost more than it would save. */
    private static final int LIGHT = 8 << 10;

    private final Kernel kernel;
    private final String defaultHome;
    private final Deque<RecordedCall> calls = new ArrayDeque<>();

    /** Those that are heavy and whole, the oldest first. */
    private final Deque<RecordedCall> whole = new ArrayDeque<>();

    private final PojoWeight scales = new PojoWeight();
    private long bytes;
    private long bytesWhole;
    private final Deque<Note> notes = new ArrayDeque<>();
    private final List<JournalEntry.Fallen> opening = new ArrayList<>();

    /** What is not to be told again. */
    private final Set<String> once = new HashSet<>();

    private long begun;
    private long written;

    /** The first note that tells the history: what is before it happened before the world went back. */
    private long history;

    /** How often it has gone back. */
    private int age;

    /**
     * An empty journal.
     *
     * @param defaultHome the account and region that need not be printed with each call
     */
    public JournalRecorder(Kernel kernel, String defaultHome) {
        this.kernel = kernel;
        this.defaultHome = defaultHome;
    }

    RecordedCall begin(
            AwsService service, String operation, Caller caller, SdkPojo request, @Nullable CallOrigin origin) {
        begun++;
        RecordedCall call = new RecordedCall(begun, kernel.now(), service, operation, caller, request, origin, this);
        calls.addLast(call);
        if (calls.size() > CALLS) {
            dropOldest();
        }
        return call;
    }

    private void dropOldest() {
        RecordedCall oldest = calls.removeFirst();
        notWholeAnyMore(oldest);
        count(oldest, 0);
        if (oldest.number() <= OPENING) {
            opening.add(new JournalEntry.Fallen(oldest.number(), oldest.at(), oldest.isSetup(), asked(oldest)));
        }
    }

    /** Counts what is kept of a call that has ended, and lets go of what has become too much. Called under the lock. */
    void ended(RecordedCall call) {
        if (call.isOlderThan(age) || call.number() < begun - calls.size() + 1) {
            return; // it has fallen out while it ran
        }
        notWholeAnyMore(call); // one that was answered and then failed ends twice
        count(call, call.weight(scales));
        if (call.counted > PojoWeight.MOST) {
            slim(call, RecordedCall.Thinned.HEAVY);
        } else if (call.counted > LIGHT || call.bulky) {
            call.whole = true;
            whole.addLast(call);
            bytesWhole += call.counted;
        }
        while (bytesWhole > BYTES_WHOLE) {
            RecordedCall heavy = whole.getFirst();
            notWholeAnyMore(heavy);
            slim(heavy, RecordedCall.Thinned.OLD);
        }
        while (bytes > BYTES && calls.size() > 1) {
            dropOldest();
        }
    }

    private void notWholeAnyMore(RecordedCall call) {
        if (call.whole) {
            call.whole = false;
            whole.remove(call); // as a rule the first
            bytesWhole -= call.counted;
        }
    }

    private void slim(RecordedCall call, RecordedCall.Thinned why) {
        call.slim(why);
        count(call, call.weight(scales));
    }

    private void count(RecordedCall call, int weight) {
        bytes += weight - call.counted;
        call.counted = weight;
    }

    /**
     * Writes down something that happened between calls, such as a fault or a task's transition. Must be called under
     * the lock.
     *
     * @param what plain values whose text tells it; the text is built when the journal is read, because most journals
     *     never are
     */
    public void note(Object what) {
        if (what instanceof Told.Restored) {
            history = written + 1;
        }
        notes.addLast(new Note(written++, begun, kernel.tick(), what));
        if (notes.size() > NOTES) {
            notes.removeFirst();
        }
    }

    /**
     * As {@link #note}, unless the same was told before.
     *
     * @param topic what it is about; beyond {@value #MOST_TOPICS} of them it begins anew, as a server may be asked for any
     *     number
     * @return whether it was told
     */
    public boolean noteOnce(String topic, Object what) {
        if (!once.add(topic)) {
            return false;
        }
        if (once.size() > MOST_TOPICS) {
            once.clear();
        }
        note(what);
        return true;
    }

    /** How much was written by now, to say {@link Told.Undone} with. Must be called under the lock. */
    public long written() {
        return written;
    }

    int age() {
        return age;
    }

    /** What it holds. Must be called under the lock. */
    public Held held() {
        return new Held(
                calls.stream().map(each -> each.keptBy(this)).toList(),
                List.copyOf(notes),
                List.copyOf(opening),
                Set.copyOf(once),
                begun,
                written,
                history);
    }

    /** Holds what it held then, or what another journal held. Must be called under the lock. */
    public void goBack(Held then) {
        age++;
        calls.clear();
        whole.clear();
        notes.clear();
        bytes = 0;
        bytesWhole = 0;
        for (RecordedCall each : then.calls) {
            RecordedCall call = each.keptBy(this);
            calls.addLast(call);
            bytes += call.counted;
            if (call.whole) {
                whole.addLast(call);
                bytesWhole += call.counted;
            }
        }
        notes.addAll(then.notes);
        opening.clear();
        opening.addAll(then.opening);
        once.clear();
        once.addAll(then.once);
        begun = then.begun;
        written = then.written;
        history = then.history;
    }

    @Override
    public List<Call> calls() {
        kernel.lock().lock();
        try {
            return List.copyOf(calls);
        } finally {
            kernel.lock().unlock();
        }
    }

    @Override
    public List<Call> calls(OperationName name) {
        Require.given("calls", "name", name, "EcsOperation.RUN_TASK");
        List<Call> named = new ArrayList<>();
        for (Call call : calls()) {
            if (call.is(name) && !call.isSetup() && call.caller().isEmpty()) {
                named.add(call);
            }
        }
        return List.copyOf(named);
    }

    @Override
    public long dropped() {
        kernel.lock().lock();
        try {
            return begun - calls.size();
        } finally {
            kernel.lock().unlock();
        }
    }

    @Override
    public long droppedNotes() {
        kernel.lock().lock();
        try {
            return Math.max(0, written - notes.size() - history);
        } finally {
            kernel.lock().unlock();
        }
    }

    @Override
    public List<TaskMove> taskMoves() {
        return told(Told::move);
    }

    @Override
    public List<DesiredChange> desiredChanges() {
        return told(Told::change);
    }

    private <T> List<T> told(BiFunction<Told, Instant, @Nullable T> values) {
        kernel.lock().lock();
        try {
            NavigableMap<Long, T> all = new TreeMap<>();
            for (Note note : notes) {
                if (note.what() instanceof Told.Restored) {
                    all.clear();
                } else if (note.what() instanceof Told.Undone undone) {
                    all.tailMap(undone.since(), true).clear();
                } else if (note.what() instanceof Told told) {
                    T value = values.apply(told, note.at());
                    if (value != null) {
                        all.put(note.number(), value);
                    }
                }
            }
            return List.copyOf(all.values());
        } finally {
            kernel.lock().unlock();
        }
    }

    @Override
    public String text() {
        kernel.lock().lock();
        try {
            StringBuilder text = new StringBuilder();
            if (begun > calls.size()) {
                text.append("(").append(begun - calls.size()).append(" earlier calls are no longer kept)\n");
            }
            for (JournalEntry entry : entries()) {
                if (!(entry instanceof JournalEntry.Fallen)) {
                    text.append(line(entry)).append('\n');
                }
            }
            return text.toString();
        } finally {
            kernel.lock().unlock();
        }
    }

    /** The calls and the notes that are still kept, in order, and what the first calls were, if they are not. */
    public List<JournalEntry> entries() {
        kernel.lock().lock();
        try {
            List<JournalEntry> entries = new ArrayList<>(opening.size() + calls.size() + notes.size());
            Deque<Note> waiting = new ArrayDeque<>(notes);
            for (JournalEntry.Fallen call : opening) {
                if (call.number() <= begun - calls.size()) {
                    takeNotes(entries, waiting, call.number() - 1);
                    entries.add(call);
                }
            }
            for (RecordedCall call : calls) {
                takeNotes(entries, waiting, call.number() - 1);
                entries.add(new JournalEntry.Made(call.at(), call, call.asked(), call.came()));
            }
            takeNotes(entries, waiting, Long.MAX_VALUE);
            return entries;
        } finally {
            kernel.lock().unlock();
        }
    }

    /** As {@link #text()} prints it, without the end of the line. */
    public String line(JournalEntry entry) {
        if (entry instanceof JournalEntry.Made made) {
            return line(made.call());
        }
        String text = entry instanceof JournalEntry.Fallen fallen
                ? fallen.text()
                : PojoText.oneLine(PojoText.cut(((JournalEntry.Noted) entry).text()));
        return offset(new StringBuilder(), entry.at()).append(' ').append(text).toString();
    }

    /** How long after the world's start that is: {@code +0.250s}. */
    public String offset(Instant at) {
        return offset(new StringBuilder(), at).toString();
    }

    @Override
    public String line(Call call) {
        Require.given("line", "call", call, "journal.calls().get(0)");
        kernel.lock().lock();
        try {
            StringBuilder text = new StringBuilder();
            write(text, call);
            return text.substring(0, text.length() - 1);
        } finally {
            kernel.lock().unlock();
        }
    }

    private static void takeNotes(List<JournalEntry> entries, Deque<Note> waiting, long afterCall) {
        while (!waiting.isEmpty() && waiting.getFirst().afterCall() <= afterCall) {
            Note note = waiting.removeFirst();
            if (!(note.what() instanceof Told told && told.isSilent())) {
                entries.add(new JournalEntry.Noted(note.at(), note.what()));
            }
        }
    }

    private String asked(RecordedCall call) {
        StringBuilder text = new StringBuilder();
        writeAsked(text, call);
        return PojoText.cut(
                (call.errorCode() == null ? text : text.append(" -> ").append(call.outcomeText())).toString());
    }

    private void write(StringBuilder text, Call call) {
        writeAsked(offset(text, call.at()).append(' '), call);
        if (call.attempt() > 1) {
            text.append(" (attempt ").append(call.attempt()).append(')');
        }
        Instant ended = call.endedAt();
        if (ended != null && ended.isAfter(call.at())) {
            offset(text.append(" … "), ended);
        }
        text.append(" -> ").append(call.outcomeText()).append('\n');
    }

    private void writeAsked(StringBuilder text, Call call) {
        text.append('#').append(call.number()).append(' ');
        if (!call.home().equals(defaultHome)) {
            text.append(call.home()).append(' ');
        }
        text.append(call.isSetup() ? "given " : "");
        if (!call.caller().isEmpty()) {
            text.append(call.caller()).append(' ');
        }
        text.append(call.service().id()).append(':').append(call.operation()).append(' ');
        text.append(call.requestText());
    }

    private StringBuilder offset(StringBuilder text, Instant at) {
        long millis = Duration.between(kernel.start(), at).toMillis();
        text.append(millis < 0 ? '-' : '+').append(Math.abs(millis) / 1000).append('.');
        String fraction = Long.toString(Math.abs(millis) % 1000);
        return text.append("0".repeat(3 - fraction.length())).append(fraction).append('s');
    }

    /** What a journal held at some time. */
    public static final class Held {

        /** Nothing, and nothing is known of how it came to what stands. */
        public static final Held NOTHING = new Held(List.of(), List.of(), List.of(), Set.of(), 0, 0, 0);

        private final List<RecordedCall> calls;
        private final List<Note> notes;
        private final List<JournalEntry.Fallen> opening;
        private final Set<String> once;
        private final long begun;
        private final long written;
        private final long history;

        private Held(
                List<RecordedCall> calls,
                List<Note> notes,
                List<JournalEntry.Fallen> opening,
                Set<String> once,
                long begun,
                long written,
                long history) {
            this.calls = calls;
            this.notes = notes;
            this.opening = opening;
            this.once = once;
            this.begun = begun;
            this.written = written;
            this.history = history;
        }
    }

    /**
     * What was told between calls.
     *
     * @param tick when, in milliseconds since the epoch: a world may have a hundred thousand of them
     */
    private record Note(long number, long afterCall, long tick, Object what) {

        Instant at() {
            return Instant.ofEpochMilli(tick);
        }
    }
}
