package dev.drydock.internal.fault.read;

import dev.drydock.internal.call.Interceptor.Reading;
import dev.drydock.internal.call.Outcome;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Shows pages with fewer items than they might have, or with none, so that whoever goes on to the end still gets every item
 * once. What is drawn depends on the request and the instant alone: asking the same again gives the same, until time moves.
 */
public final class PageReading extends Reading {

    /** Empty pages in a row, at most. */
    private static final int MOST_EMPTY = 3;

    private final Kernel kernel;
    private final String operation;
    private final PagedRequest paged;
    private final Reading within;
    private final List<Rule> rules;
    private int empty;
    private @Nullable Rule struck;

    /**
     * A way to show pages.
     *
     * @param empty whether without items, now and then; otherwise with fewer
     * @param key tells its draws from those of others
     * @param struck told if it was shown so
     */
    public record Rule(boolean empty, String key, Runnable struck) {}

    /**
     * A reading of one call that lists.
     *
     * @param paged its kind of request
     * @param within what it reads from
     * @param rules the first that can be followed decides; none to take tokens of empty pages back alone
     */
    public PageReading(Kernel kernel, String operation, PagedRequest paged, Reading within, List<Rule> rules) {
        this.kernel = kernel;
        this.operation = operation;
        this.paged = paged;
        this.within = within;
        this.rules = rules;
    }

    @Override
    public SdkRequest asked(SdkRequest sent) {
        String token = paged.token(sent);
        EmptyToken ours = token == null ? null : EmptyToken.read(token);
        if (ours == null) {
            return within.asked(sent);
        }
        empty = ours.empty();
        return within.asked(paged.from(sent, ours.instead()));
    }

    @Override
    public Outcome shown(SdkRequest request, Function<SdkRequest, Outcome> truth) {
        struck = null;
        Outcome whole = within.shown(request, truth);
        SdkResponse answer = whole.response();
        int items = answer == null ? 0 : PageMembers.items(answer);
        if (answer == null || items == 0) {
            return whole;
        }
        for (Rule rule : rules) {
            SdkResponse changed =
                    rule.empty ? empty(rule, request, answer, truth) : shorter(rule, request, items, truth);
            if (changed != null) {
                struck = rule;
                return new Outcome(changed, null);
            }
        }
        return whole;
    }

    private @Nullable SdkResponse empty(
            Rule rule, SdkRequest request, SdkResponse answer, Function<SdkRequest, Outcome> truth) {
        boolean asksInPages = truth.apply(paged.sized(request, 1)).refusal() == null;
        if (!asksInPages || empty >= MOST_EMPTY || draw(rule, request, 2) == 0) {
            return null;
        }
        String token = paged.token(request);
        EmptyToken next = new EmptyToken(empty + 1, token);
        SdkPojo builder = PageMembers.emptied(answer);
        if (!builder.sdkFieldNameToField().containsKey(PageMembers.FORWARD_TOKEN)) {
            PageMembers.setNext(builder, next.text());
        } else {
            if (token == null || token.startsWith(EmptyToken.FORWARD)) {
                SdkMembers.set(builder, PageMembers.FORWARD_TOKEN, next.text(EmptyToken.FORWARD));
            }
            if (token == null || token.startsWith(EmptyToken.BACKWARD)) {
                SdkMembers.set(builder, PageMembers.BACKWARD_TOKEN, next.text(EmptyToken.BACKWARD));
            }
        }
        return (SdkResponse) ((Buildable) builder).build();
    }

    private @Nullable SdkResponse shorter(
            Rule rule, SdkRequest request, int items, Function<SdkRequest, Outcome> truth) {
        if (items < 2) {
            return null;
        }
        SdkRequest fewer = paged.sized(request, 1 + draw(rule, request, items - 1));
        SdkResponse shown = within.shown(fewer, truth).response();
        return shown == null || PageMembers.items(shown) >= items ? null : shown;
    }

    private int draw(Rule rule, SdkRequest request, int bound) {
        String key = rule.key + ' ' + operation + ' ' + empty + ' ' + request;
        return kernel.chance().below(bound, "page", key, kernel.tick());
    }

    @Override
    public boolean goesOn() {
        return empty > 0;
    }

    @Override
    public boolean mayLag() {
        return within.mayLag();
    }

    @Override
    public boolean lags() {
        return within.lags();
    }

    @Override
    public void answered() {
        within.answered();
        if (struck != null) {
            struck.struck.run();
        }
    }
}
