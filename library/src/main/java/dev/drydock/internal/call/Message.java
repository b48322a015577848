package dev.drydock.internal.call;

/**
 * One entry of the message catalogue: what AWS says when it refuses, and where that wording was seen.
 *
 * <p>The catalogue is spread over one class per noun, named {@code …Messages}, so that a rule and its text stand side by
 * side. Placeholders are written {@code {}} and filled in order.
 *
 * @param code the exception's name as AWS sends it, for example {@code ClientException}
 * @param text the message, with {@code {}} where a value stands
 * @param source where the wording was seen
 */
public record Message(String code, String text, Source source) {

    /** Makes the refusal that carries this message, its placeholders filled in order. */
    public Refusal with(Object... values) {
        return new Refusal(code, fill(values));
    }

    /** The same words under another code, which some operations give. */
    public Message as(String otherCode) {
        return new Message(otherCode, text, source);
    }

    /** The same words under another code, of which more or less is known. */
    public Message as(String otherCode, Source otherSource) {
        return new Message(otherCode, text, otherSource);
    }

    private String fill(Object... values) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        for (Object value : values) {
            int hole = text.indexOf("{}", from);
            if (hole < 0) {
                throw new IllegalArgumentException("More values than placeholders in: " + text);
            }
            filled.append(text, from, hole).append(value);
            from = hole + 2;
        }
        if (text.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("Fewer values than placeholders in: " + text);
        }
        return filled.append(text, from, text.length()).toString();
    }
}
