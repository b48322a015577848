package dev.drydock.internal.wire.query;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Reads any request of the SDK from the form that the AWS Query protocol sends, and writes any response and exception as the
 * XML that it answers with.
 *
 * <p>The rules:
 * <ul>
 *   <li>a list or map that is set and empty is {@code Names=} in a form and an empty element in XML; one that nobody set is
 *       absent;
 *   <li>the members of a list are numbered from 1, in any order; gaps are nothing;
 *   <li>nulls in lists and maps of an answer are left out;
 *   <li>instants are ISO 8601 with milliseconds; bytes are Base64;
 *   <li>what XML cannot carry, such as most control characters, becomes a question mark;
 *   <li>map keys are written sorted, so that equal values give equal text.
 * </ul>
 */
public final class QueryCodec {

    private QueryCodec() {}

    /**
     * Reads a form into a builder; parameters that the builder has no member for are skipped.
     *
     * @return the same builder
     * @throws dev.drydock.internal.call.Refusal if the form is none, or says something else than the builder takes
     */
    public static <B extends SdkPojo> B read(QueryStyle style, String form, B builder) {
        new FormReader(style).readInto(builder, FormPart.read(form));
        return builder;
    }

    /**
     * Writes an answer.
     *
     * @param operation AWS's name of the operation
     * @param namespace of the service and its version
     */
    public static byte[] answer(
            QueryStyle style, String operation, String namespace, SdkPojo response, String requestId) {
        XmlDocument xml = new XmlDocument();
        if (style == QueryStyle.EC2) {
            xml.declared().root(operation + "Response", namespace).element("requestId", requestId);
            new XmlPojoWriter(xml).writeMembers(response, null);
            return xml.end().bytes();
        }
        xml.root(operation + "Response", namespace).start(operation + "Result");
        new XmlPojoWriter(xml).writeMembers(response, null);
        xml.end().start("ResponseMetadata").element("RequestId", requestId).end();
        return xml.end().bytes();
    }

    /**
     * Writes an error.
     *
     * @param namespace of the service and its version; null if it is not known
     * @param failure what went wrong
     */
    public static byte[] error(QueryStyle style, @Nullable String namespace, QueryFailure failure, String requestId) {
        XmlDocument xml = new XmlDocument();
        if (style == QueryStyle.EC2) {
            xml.declared().start("Response").start("Errors").start("Error");
        } else {
            xml.root("ErrorResponse", namespace).start("Error");
            xml.element("Type", failure.byCaller() ? "Sender" : "Receiver");
        }
        xml.element("Code", failure.code());
        if (failure.message() != null) {
            xml.element("Message", failure.message());
        }
        if (failure.members() != null) {
            new XmlPojoWriter(xml).writeMembers(failure.members(), "message");
        }
        xml.end();
        return style == QueryStyle.EC2
                ? xml.end().element("RequestID", requestId).end().bytes()
                : xml.element("RequestId", requestId).end().bytes();
    }
}
