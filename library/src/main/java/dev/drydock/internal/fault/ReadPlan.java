package dev.drydock.internal.fault;

import dev.drydock.fault.DeclaredFault;
import dev.drydock.internal.call.Caller;
import dev.drydock.internal.call.Interceptor.Reading;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.fault.read.LateReading;
import dev.drydock.internal.fault.read.PageReading;
import dev.drydock.internal.fault.read.PageReading.Rule;
import dev.drydock.internal.fault.read.PagedRequest;
import dev.drydock.internal.fault.read.Past;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.journal.Call;
import dev.drydock.operation.EcrOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;

/** The faults of calls that read. Changed and asked under the lock. */
final class ReadPlan {

    final List<ArmedLag> lags = new ArrayList<>();
    final List<ArmedPages> pages = new ArrayList<>();

    private final Kernel kernel;
    private final JournalRecorder journal;
    private final Past past;
    private int declared;

    /** By the class of requests; empty for those that do not list in pages. Looked up only, never iterated. */
    private final Map<Class<?>, Optional<PagedRequest>> kinds = new HashMap<>();

    /** The lags to come when there was but one last. */
    private List<Long> single = List.of(0L);

    ReadPlan(Kernel kernel, JournalRecorder journal, Past past) {
        this.kernel = kernel;
        this.journal = journal;
        this.past = past;
    }

    String nextKey() {
        declared++;
        return "read fault " + declared;
    }

    void keepPast() {
        past.keep(this::lagsToCome);
    }

    /** Asked with every event, so it makes something of its own only if there are several. */
    private List<Long> lagsToCome() {
        long only = -1;
        for (ArmedLag lag : lags) {
            if (lag.isToCome() && only != lag.longest()) {
                if (only >= 0) {
                    return several();
                }
                only = lag.longest();
            }
        }
        if (only < 0) {
            return List.of();
        }
        if (single.get(0) != only) {
            single = List.of(only);
        }
        return single;
    }

    private List<Long> several() {
        return lags.stream()
                .filter(ArmedLag::isToCome)
                .map(ArmedLag::longest)
                .sorted()
                .distinct()
                .toList();
    }

    void writes() {
        if (!lags.isEmpty()) {
            past.changes();
        }
    }

    void wrote() {
        if (!lags.isEmpty()) {
            past.changed();
        }
    }

    void remove(DeclaredFault<?> fault) {
        pages.removeIf(each -> each == fault);
        if (lags.removeIf(each -> each == fault) && lags.isEmpty()) {
            past.keepNoLonger();
        }
    }

    void clear() {
        pages.clear();
        if (!lags.isEmpty()) {
            lags.clear();
            past.keepNoLonger();
        }
    }

    void startOver() {
        clear();
        declared = 0;
    }

    Reading reading(Caller caller, Call call, SdkRequest request) {
        if (declared == 0) {
            return Reading.TRUTH;
        }
        Reading source = source(caller, call, request);
        PagedRequest paged = kinds.computeIfAbsent(
                        request.getClass(), kind -> Optional.ofNullable(PagedRequest.of(request)))
                .orElse(null);
        // Tokens of empty pages outlive the fault.
        return paged == null ? source : new PageReading(kernel, call.operation(), paged, source, rules(call, request));
    }

    private Reading source(Caller caller, Call call, SdkRequest request) {
        ArmedLag first = null;
        for (ArmedLag lag : lags) {
            boolean strikes = lag.appliesTo(call, request); // asked of all, because each counts the calls
            first = first == null && strikes ? lag : first;
        }
        if (first != null && !call.is(EcrOperation.GET_AUTHORIZATION_TOKEN)) { // which is new each time
            return first.reading(past, caller, call, this::struck);
        }
        return lags.isEmpty() ? Reading.TRUTH : LateReading.current(kernel, caller);
    }

    private List<Rule> rules(Call call, SdkRequest request) {
        List<Rule> rules = new ArrayList<>();
        for (ArmedPages fault : pages) {
            Rule rule = fault.rule(call, request, this::struck);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private void struck(ArmedFault<?> fault) {
        journal.note(fault.told());
    }
}
