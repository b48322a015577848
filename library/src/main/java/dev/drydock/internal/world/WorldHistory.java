package dev.drydock.internal.world;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Outcome;
import dev.drydock.internal.fault.read.Past;
import dev.drydock.internal.kernel.Chronicler;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.journal.Call;
import dev.drydock.operation.AwsService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * The world as it stood at instants at which something changed, as far back as reads may lag behind, and a shadow of it to
 * ask: a world of its own, put back to such an instant. Reads change nothing that counts in the shadow, and nothing at all
 * here.
 *
 * <p>The image of an instant is taken when something is about to change at a later one. Parts that did not change are shared
 * with the image before. Where nobody asks for it, because by then time has passed far beyond it, none is taken. If there are
 * too many, what happened close together is seen together, at the later instant.
 */
final class WorldHistory implements Past, Chronicler {

    /** How many images there are at most, as long as callers leave any to choose from. */
    static final int MOST_IMAGES = 128;

    private final Kernel kernel;
    private final World world;
    private Supplier<List<Long>> lags = List::of;
    private @Nullable RegionQueue queue;

    /** In order of their instants; empty if nothing is kept. */
    private final List<Kept> kept = new ArrayList<>();

    private boolean changed;

    /** How far behind reads may be at most, as of the last change or the last lag that was declared. */
    private long longest;

    /** The first instant at which something changed that no image shows, and the last. */
    private long changedSince;

    private long changedLast;

    /** The instant for whose changes ends are scheduled, with and without a foreground change among them. */
    private long endsOfForeground = Long.MIN_VALUE;

    private long endsOfBackground = Long.MIN_VALUE;

    private @Nullable Shadow shadow;

    /** The last instant of which an image was shown to somebody. */
    private long shownLast = Long.MIN_VALUE;

    /**
     * An image.
     *
     * @param since from this instant on there is no earlier one that is right; mostly the instant of the image itself
     * @param at the instant of the image
     */
    private record Kept(long since, long at, Shadow.Sight image) {}

    /** Reads may see by now what happened then. */
    private record LagEnds(long changedAt) implements Event {

        @Override
        public String toString() {
            return "reads see what happened at " + Instant.ofEpochMilli(changedAt);
        }
    }

    /** The history of a world. */
    WorldHistory(World world) {
        this.world = world;
        this.kernel = world.kernel();
    }

    @Override
    public void keep(Supplier<List<Long>> asked) {
        lags = asked;
        asked.get().forEach(lag -> longest = Math.max(longest, lag));
        if (kept.isEmpty()) {
            begin();
            kernel.chronicler(this);
        }
    }

    /** A lag that was over, so that nothing was kept for it, may have been told since to go on. */
    private void resume() {
        if (kept.isEmpty() && !lags.get().isEmpty()) {
            keep(lags);
        }
    }

    private void begin() {
        kept.clear();
        kept.add(new Kept(Long.MIN_VALUE, Long.MIN_VALUE, images(Shadow.Sight.NONE)));
        shownLast = Long.MIN_VALUE;
        endsOfForeground = Long.MIN_VALUE;
        endsOfBackground = Long.MIN_VALUE;
        changed = false;
    }

    private Shadow.Sight images(Shadow.Sight earlier) {
        return Shadow.Sight.of(world.regions().values(), earlier);
    }

    private void end() {
        kernel.chronicler(null);
        kept.clear();
        shadow = null;
        changed = false;
    }

    /** Nobody waits for what reads were to see of what is no more. */
    private void forgetEnds() {
        if (queue != null) {
            queue.clear();
        }
    }

    /** The world has gone back to a snapshot: what the shadow holds was never. */
    void restored() {
        forgetEnds();
        shadow = null;
        if (!kept.isEmpty()) {
            begin();
        }
    }

    @Override
    public void keepNoLonger() {
        forgetEnds();
        end();
    }

    /** The world is about to go back to its beginning, where no read lags behind. */
    void startOver() {
        forgetEnds();
        if (!kept.isEmpty()) {
            end();
        }
    }

    /** How many instants are kept. */
    int size() {
        return kept.size();
    }

    @Override
    public void changes() {
        resume();
        if (!kept.isEmpty()) {
            changes(kernel.tick(), Long.MIN_VALUE);
        }
    }

    @Override
    public void changes(long now, long nobodyBefore) {
        if (!changed || now == changedLast || now + longest <= nobodyBefore) {
            return; // whoever looks then sees what is about to come, or what comes later
        }
        Kept last = kept.get(kept.size() - 1);
        Shadow.Sight image = images(last.image);
        if (image != last.image) {
            kept.add(new Kept(changedSince, changedLast, image));
        }
        changed = false;
        forget(now - longest);
        if (kept.size() > MOST_IMAGES) {
            thin();
        }
    }

    @Override
    public void changed() {
        if (!kept.isEmpty()) {
            changed(EventKind.TRANSITION, kernel.tick(), Long.MIN_VALUE);
        }
    }

    @Override
    public void changed(EventKind kind, long now, long nobodyBefore) {
        changedSince = changed ? changedSince : now;
        changedLast = now;
        changed = true;
        if (now + longest <= nobodyBefore) {
            return; // whoever looks next sees it already
        }
        if (endsOfForeground == now || (endsOfBackground == now && !kind.isForeground())) {
            return;
        }
        List<Long> ahead = lags.get();
        if (ahead.isEmpty()) {
            end();
            return;
        }
        longest = ahead.get(ahead.size() - 1);
        if (kind.isForeground()) {
            endsOfForeground = now;
        } else {
            endsOfBackground = now;
        }
        EventKind end = kind.isForeground() ? EventKind.BAKE : EventKind.UPKEEP;
        for (long lag : ahead) {
            queue().schedule(Duration.ofMillis(lag), end, new LagEnds(now), kernel.resources());
        }
    }

    private RegionQueue queue() {
        RegionQueue made = queue;
        if (made == null) {
            made = kernel.stagedQueue("reads").on(LagEnds.class, ends -> {});
            queue = made;
        }
        return made;
    }

    /** Forgets what nobody can see any more: all before the last image up to an instant. */
    private void forget(long asOf) {
        int first = place(asOf);
        if (first > 0) {
            kept.subList(0, first).clear();
        }
    }

    /** Drops every other image that nobody has seen yet; what they show is seen with the next. */
    private void thin() {
        int seen = place(shownLast) + 1;
        List<Kept> thinned = new ArrayList<>(kept.subList(0, seen));
        for (int i = seen; i < kept.size(); i++) {
            if ((kept.size() - i) % 2 == 1) {
                thinned.add(kept.get(i));
            }
        }
        kept.clear();
        kept.addAll(thinned);
    }

    /** The place of the last image that is not later. */
    private int place(long asOf) {
        int low = 0;
        int high = kept.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (kept.get(middle).at <= asOf) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public @Nullable Outcome answer(long asOf, Call call, SdkRequest request) {
        int place = kept.isEmpty() ? -1 : place(asOf);
        boolean isLast = place == kept.size() - 1;
        boolean stands = isLast && (!changed || changedSince <= asOf);
        if (stands && (kept.isEmpty() || call.service() != AwsService.CLOUDWATCH)) {
            return null;
        }
        if (stands) { // but what metrics there are depends on the instant alone, too
            return answer(asOf, images(kept.get(place).image), call, request);
        }
        // Where no image was taken in between, what happened is rather seen too soon than too late.
        Kept image = !isLast && kept.get(place + 1).since <= asOf ? kept.get(place + 1) : kept.get(place);
        shownLast = Math.max(shownLast, image.at);
        return answer(asOf, image.image, call, request);
    }

    private Outcome answer(long asOf, Shadow.Sight image, Call call, SdkRequest request) {
        World then = shadow().at(asOf, image);
        int slash = call.home().indexOf('/');
        AccountRegion home =
                new AccountRegion(call.home().substring(0, slash), call.home().substring(slash + 1));
        RegionState region = then.state(home);
        OperationTable table = region.operations(call.service());
        return then.pipeline().consult(World.principal(home), table, call.operation(), request);
    }

    private Shadow shadow() {
        Shadow made = shadow;
        if (made == null) {
            made = new Shadow(world);
            shadow = made;
        }
        return made;
    }
}
