package dev.drydock.internal.call;

import dev.drydock.internal.call.text.Shown;

/** What ECS says about text that starts like an ARN but is not one. Its parser names the first missing colon. */
public final class ArnMessages {

    private static final String CODE = "ClientException";
    private static final String SYNTAX = "com.amazon.arn.ARNSyntaxException: ";

    private static final Message SECOND =
            new Message(CODE, SYNTAX + "Second colon (partition/vendor delimiter) not found: {}", Source.UNSURE);
    private static final Message THIRD =
            new Message(CODE, SYNTAX + "Third colon (vendor/region delimiter) not found: {}", Source.UNSURE);
    private static final Message FOURTH =
            new Message(CODE, SYNTAX + "Fourth colon (region/namespace delimiter) not found: {}", Source.UNSURE);
    private static final Message FIFTH =
            new Message(CODE, SYNTAX + "Fifth colon (namespace/relative-id delimiter) not found: {}", Source.ISSUE);
    private static final Message EMPTY = new Message(CODE, SYNTAX + "Relative-id must not be empty: {}", Source.UNSURE);

    private ArnMessages() {}

    /** The refusal of a text that starts with {@code arn:} but cannot be parsed. */
    public static Refusal malformed(String text) {
        String shown = Shown.text(text);
        long colons = text.chars().filter(each -> each == ':').limit(5).count();
        if (colons >= 5) {
            return EMPTY.with(shown);
        }
        Message message = colons == 4 ? FIFTH : colons == 3 ? FOURTH : colons == 2 ? THIRD : SECOND;
        return message.with(shown);
    }
}
