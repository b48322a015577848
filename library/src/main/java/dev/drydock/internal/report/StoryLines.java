package dev.drydock.internal.report;

import dev.drydock.internal.account.PublishedEvent;
import dev.drydock.internal.call.note.JournalEntry;
import dev.drydock.internal.call.note.JournalEntry.Fallen;
import dev.drydock.internal.call.note.JournalEntry.Made;
import dev.drydock.internal.call.note.JournalEntry.Noted;
import dev.drydock.journal.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** Makes the lines of a story of what a journal has, before any is folded for want of room. */
final class StoryLines {

    private static final int REQUEST = 110;
    private static final int LABEL = 60;

    private final List<StoryLine> lines = new ArrayList<>();

    /** What each caller was last answered by each operation; only ever looked up. */
    private final Map<String, Made> last = new HashMap<>();

    /** How kinds of notes are called where they are counted. */
    private final Map<String, String> labels = new HashMap<>();

    private StoryLines() {}

    static List<StoryLine> of(List<JournalEntry> entries) {
        StoryLines all = new StoryLines();
        int setUp = setUp(entries);
        for (int i = 0; i < entries.size(); i++) {
            JournalEntry entry = entries.get(i);
            if (entry instanceof Made made) {
                all.call(made);
            } else if (entry instanceof Fallen fallen) {
                all.fallen(fallen);
            } else if (i >= setUp) {
                all.note((Noted) entry);
            }
        }
        return all.lines;
    }

    /** How many entries are of the time when the test was prepared: up to the first call of its own, if it has been. */
    private static int setUp(List<JournalEntry> entries) {
        int prepared = 0;
        for (int i = 0; i < entries.size(); i++) {
            JournalEntry entry = entries.get(i);
            if (!(entry instanceof Noted)) {
                boolean isSetup = entry instanceof Made made ? made.call().isSetup() : ((Fallen) entry).isSetup();
                if (!isSetup) {
                    return prepared == 0 ? 0 : i;
                }
                prepared = i + 1;
            }
        }
        return prepared;
    }

    private void note(Noted note) {
        if (note.what() instanceof PublishedEvent) {
            return; // what it tells of is told besides
        }
        String kind = Wording.kind(note.text());
        String label = labels.computeIfAbsent(kind, each -> Wording.cut(Wording.shorten(each), LABEL));
        StoryLine before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (before != null && before.kind().equals(kind) && before.to().equals(note.at())) {
            boolean same = Wording.withoutIds(before.text().get()).equals(Wording.withoutIds(note.text()));
            lines.set(lines.size() - 1, before.andOne(label, note.at(), same ? before.text() : () -> kind));
        } else {
            lines.add(new StoryLine(note.at(), note.at(), kind, Map.of(label, 1), false, note::text));
        }
    }

    private void fallen(Fallen call) {
        String kind = Wording.kind(call.text());
        int name = call.text().indexOf(' ') + 1; // after the number
        int request = call.text().indexOf(" {", name);
        String label = call.text().substring(name, request < 0 ? call.text().length() : request);
        lines.add(new StoryLine(call.at(), call.at(), kind, Map.of(label, 1), false, call::text));
    }

    private void call(Made made) {
        Call call = made.call();
        String name = name(call);
        String kind = call.caller() + ' ' + call.home() + ' ' + name;
        Made before = last.put(kind, made);
        boolean again = before != null && before.asked().equals(made.asked());
        boolean repeats = again && before.came().equals(made.came());
        Object alike = repeats ? Repeated.class : kind + ' ' + call.errorCode();
        lines.add(
                new StoryLine(call.at(), call.at(), alike, Map.of(name, 1), repeats, () -> text(made, before, again)));
    }

    /** The kind of calls that are answered as the one before was. */
    private static final class Repeated {}

    private static String name(Call call) {
        String by = call.caller().isEmpty() ? "" : call.caller() + ' ';
        return (call.isSetup() ? "given " : "") + by + call.service().id() + ':' + call.operation();
    }

    private static String text(Made made, @Nullable Made before, boolean again) {
        Call call = made.call();
        String request = again
                ? "{as before}"
                : before != null && before.asked() instanceof SdkPojo one && made.asked() instanceof SdkPojo other
                        ? '{' + MemberChanges.between(one, other) + ", …}"
                        : call.requestText();
        String tries = call.attempt() > 1 ? " (attempt " + call.attempt() + ')' : "";
        String asked =
                ("#" + call.number()) + ' ' + name(call) + ' ' + Wording.cut(Wording.shorten(request), REQUEST) + tries;
        if (call.isSetup() && call.errorCode() == null) {
            return asked;
        }
        return asked + " -> " + came(made, before);
    }

    private static String came(Made made, @Nullable Made before) {
        if (before == null || !(before.came() instanceof SdkPojo one) || !(made.came() instanceof SdkPojo other)) {
            return made.call().outcomeText();
        }
        String changes = MemberChanges.between(one, other);
        return changes.isEmpty() ? "the same" : changes;
    }
}
