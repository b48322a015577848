package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry.Answering;
import dev.drydock.internal.account.TargetRegistry.PathAnswer;
import dev.drydock.internal.account.TargetRegistry.Silence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checks of a target find at any instant: what a test said goes before silences, and these before what is answered on
 * the path that is checked.
 *
 * @param said what tests said of it, in order of time
 * @param answering what the container behind it answers
 * @param check how its group checks; null for a group that nobody created, which takes any path for its own
 */
record TargetFindings(
        List<Said> said, Answering answering, @Nullable CheckSettings check) {

    /** Why checks fail that nobody answers. */
    static final String NO_ANSWER = "Request timed out";

    private static final int SUCCESS = 200;
    private static final int NOT_FOUND = 404;

    /**
     * What a test said.
     *
     * @param from since when, in milliseconds since the epoch
     * @param failure why checks fail; null if they pass for all it says
     */
    record Said(long from, @Nullable String failure) {}

    /** Why a check fails that is sent at an instant; null if it passes. */
    @Nullable
    String failure(long at) {
        String told = null;
        for (Said each : said) {
            told = each.from() <= at ? each.failure() : told;
        }
        if (told != null) {
            return told;
        }
        for (Silence each : answering.silences()) {
            if (each.covers(at)) {
                return NO_ANSWER;
            }
        }
        int code = answering.paths().isEmpty() ? SUCCESS : code(at);
        boolean passes = code == SUCCESS && answering.paths().isEmpty() || passes(code);
        return passes ? null : "Health checks failed with these codes: [" + code + "]";
    }

    private boolean passes(int code) {
        return check == null ? code == SUCCESS : check.passes(code);
    }

    private int code(long at) {
        String path = check == null ? null : check.path();
        int code = answering.paths().get(0).from() <= at ? NOT_FOUND : SUCCESS;
        for (PathAnswer each : answering.paths()) {
            if (each.from() <= at && (path == null || path.equals(each.path()))) {
                code = each.code();
            }
        }
        return code;
    }

    /** The next instant after one at which checks may find something else; {@link Long#MAX_VALUE} if there is none. */
    long nextChange(long after) {
        long next = Long.MAX_VALUE;
        for (Said each : said) {
            next = sooner(next, each.from(), after);
        }
        for (Silence each : answering.silences()) {
            next = sooner(sooner(next, each.from(), after), each.until(), after);
        }
        for (PathAnswer each : answering.paths()) {
            next = sooner(next, each.from(), after);
        }
        return next;
    }

    private static long sooner(long next, long instant, long after) {
        return instant > after ? Math.min(next, instant) : next;
    }
}
