package dev.drydock.internal.wire;

import dev.drydock.internal.sdk.ErrorNames;
import dev.drydock.internal.wire.cbor.CborCodec;
import dev.drydock.internal.wire.query.QueryCodec;
import dev.drydock.internal.wire.query.QueryFailure;
import dev.drydock.internal.wire.query.QueryStyle;
import dev.drydock.internal.wire.query.XmlDocument;
import dev.drydock.wire.WireAnswer.Sent;
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
        QueryFailure failure = new QueryFailure(status < 500, ErrorNames.queryCode(code), message, null);
        byte[] body = switch (this) {
            case JSON_1_0, JSON_1_1, REST_JSON -> WireAnswers.body(code, message, null);
            case CBOR -> CborCodec.error(code, message, null);
            case QUERY -> QueryCodec.error(QueryStyle.QUERY, null, failure, requestId);
            case EC2 -> QueryCodec.error(QueryStyle.EC2, null, failure, requestId);
            case S3 ->
                new XmlDocument()
                        .declared()
                        .start("Error")
                        .element("Code", code)
                        .element("Message", message)
                        .element("RequestId", requestId)
                        .element("HostId", "drydock")
                        .end()
                        .bytes();
        };
        Map<String, String> headers = headers(body, requestId);
        if (this != QUERY && this != EC2 && this != S3) {
            headers.put("x-amzn-errortype", code);
        }
        headers.put("x-drydock-hint", WireAnswers.headerText(message)); // all that an answer to HEAD can tell
        return new Sent(status, headers, body);
    }

    /** An answer with a body in this protocol. */
    Sent answered(byte[] body, String requestId) {
        return new Sent(200, headers(body, requestId), body);
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
}
