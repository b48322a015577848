package dev.drydock.internal.wire;

import dev.drydock.wire.WireAnswer.Sent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The protocols of AWS's services, as far as an error goes: each client reads only its own.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/index.html">AWS protocols</a>
 */
enum Dialect {
    JSON_1_0("application/x-amz-json-1.0", 400, "UnknownOperationException"),
    JSON_1_1("application/x-amz-json-1.1", 400, "UnknownOperationException"),
    REST_JSON("application/json", 404, "UnknownOperationException"),
    CBOR("application/cbor", 404, "UnknownOperationException"),
    /** AWS Query; the services of REST and XML but S3 tell errors alike. */
    QUERY("text/xml", 400, "InvalidAction"),
    EC2("text/xml;charset=UTF-8", 400, "InvalidAction"),
    S3("application/xml", 501, "NotImplemented");

    private final String contentType;
    private final int unknownStatus;
    private final String unknownCode;

    Dialect(String contentType, int unknownStatus, String unknownCode) {
        this.contentType = contentType;
        this.unknownStatus = unknownStatus;
        this.unknownCode = unknownCode;
    }

    /** What is told of an operation that is not there. */
    Sent unknown(String message, String requestId) {
        return error(unknownStatus, unknownCode, message, requestId);
    }

    /** An error with a code and a message. */
    Sent error(int status, String code, String message, String requestId) {
        byte[] body = switch (this) {
            case JSON_1_0, JSON_1_1, REST_JSON -> WireAnswers.body(code, message, null);
            case CBOR -> CborText.map("__type", code, "message", message);
            case QUERY ->
                utf8("<ErrorResponse><Error><Type>Sender</Type><Code>" + escaped(code) + "</Code><Message>"
                        + escaped(message) + "</Message></Error><RequestId>" + requestId
                        + "</RequestId></ErrorResponse>");
            case EC2 ->
                utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>"
                        + escaped(code) + "</Code><Message>" + escaped(message)
                        + "</Message></Error></Errors><RequestID>" + requestId + "</RequestID></Response>");
            case S3 ->
                utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + escaped(code)
                        + "</Code><Message>" + escaped(message) + "</Message><RequestId>" + requestId
                        + "</RequestId><HostId>drydock</HostId></Error>");
        };
        Map<String, String> headers = headers(body, requestId);
        if (this != QUERY && this != EC2 && this != S3) {
            headers.put("x-amzn-errortype", code);
        }
        headers.put("x-drydock-hint", WireAnswers.headerText(message)); // all that an answer to HEAD can tell
        return new Sent(status, headers, body);
    }

    /** An answer with a body in this protocol. */
    Sent answered(String body, String requestId) {
        byte[] bytes = utf8(body);
        return new Sent(200, headers(bytes, requestId), bytes);
    }

    private Map<String, String> headers(byte[] body, String requestId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(this == S3 ? "x-amz-request-id" : "x-amzn-RequestId", requestId);
        if (this == CBOR) {
            headers.put("smithy-protocol", "rpc-v2-cbor");
        }
        headers.put("Content-Type", contentType);
        headers.put("Content-Length", Integer.toString(body.length));
        return headers;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A text as XML 1.0 has it, which has no control characters but those of white space. It has no halves of characters
     * either, but these end as question marks in UTF-8 by themselves.
     */
    private static String escaped(String text) {
        StringBuilder xml = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                default -> xml.appendCodePoint(isXml(each) ? each : '?');
            }
        });
        return xml.toString();
    }

    private static boolean isXml(int character) {
        boolean control = character < ' ' && character != '\t' && character != '\n';
        boolean none = character == 0xFFFE || character == 0xFFFF;
        return !control && !none;
    }
}
