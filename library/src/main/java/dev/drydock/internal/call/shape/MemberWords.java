package dev.drydock.internal.call.shape;

import dev.drydock.internal.call.Message;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exact words AWS uses for a member and a rule. An entry is kept under the operation (for members of the request) or the
 * model's name of the structure (for deeper ones), or {@code *} for all, and the member. Made with the first request that is
 * refused.
 */
public final class MemberWords {

    private final Map<String, Message> messages = new HashMap<>();

    /** No words. */
    public MemberWords() {}

    /** The words for a member and a rule; a placeholder in them is filled with the bound or the values. */
    public MemberWords says(String owner, String member, Rule rule, Message message) {
        messages.put(Catalogue.key(owner, member, rule), message);
        return this;
    }

    /** The words for a list that must be there and hold something: one text says both. */
    public MemberWords saysOfNone(String owner, String member, Message message) {
        return says(owner, member, Rule.REQUIRED, message).says(owner, member, Rule.MIN_ITEMS, message);
    }

    /**
     * The words for a violation; null if there are none.
     *
     * @param rule as the service sees it
     */
    @Nullable
    Message message(ShapeViolation violation, Rule rule) {
        if (rule == Rule.REQUIRED && violation.path().part() != Part.WHOLE) {
            // The texts for an absent list do not fit a null inside it.
            return null;
        }
        MemberPath path = violation.path();
        Message own = messages.get(Catalogue.key(path.owner(), path.member(), rule));
        return own != null ? own : messages.get(Catalogue.key("*", path.member(), rule));
    }
}
