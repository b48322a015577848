package dev.drydock.internal.wire.query;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/**
 * What AWS's Query front end says of a form that is not what the operation takes. It is one for all services; most of these
 * texts were seen with Amazon SES, Elastic Load Balancing and Route 53.
 */
public final class FormMessages {

    static final Message BROKEN_FORM =
            new Message("MalformedQueryString", "The query string contains a syntax error.", Source.GUIDE);

    private static final String CODE = "MalformedInput";

    /** A member of a list whose key is no number. */
    static final Message NO_INDEX = new Message(CODE, "Start of list found where not expected", Source.VERIFIED);

    static final Message INDEX_ZERO = new Message(CODE, "0 is not a valid index", Source.VERIFIED);

    /** {@code Names.member.01} of a list of texts; a list of structures takes it. */
    static final Message PADDED_INDEX = new Message(CODE, "Value found where not expected", Source.VERIFIED);

    static final Message LARGE_INDEX = new Message(CODE, "Index {} is illegal", Source.VERIFIED);

    static final Message SPARSE =
            new Message(CODE, "Excessively sparse input would skip {} list elements", Source.VERIFIED);

    /** A structure that is given as a text. */
    static final Message STRUCTURE = new Message(CODE, "Unexpected complex element termination", Source.ISSUE);

    /** A list or a map that is given as a text. */
    static final Message LIST = new Message(CODE, "Unexpected list element termination", Source.ISSUE);

    /** A text that is given as a structure or a list. */
    static final Message TEXT =
            new Message(CODE, "Start of structure or map found where not expected.", Source.VERIFIED);

    static final Message BOOLEAN = new Message(CODE, "boolean must follow xsd1.1 definition", Source.VERIFIED);

    static final Message NO_BOOLEAN = new Message(CODE, "missing value for boolean type", Source.VERIFIED);

    static final Message TIMESTAMP = new Message(CODE, "timestamp must follow ISO8601", Source.KNOWN);

    static final Message NUMBER = new Message(CODE, "For input string: \"{}\"", Source.UNSURE);

    /** In JSON's words. */
    public static final Message BLOB =
            new Message(CODE, "only base-64-encoded strings are convertible to bytes", Source.UNSURE);

    static final Message DEEP = new Message(CODE, "Parameters are nested too deeply", Source.UNSURE);

    static final Message MANY = new Message(CODE, "The request has too many parameters", Source.UNSURE);

    private FormMessages() {}
}
