package dev.drydock.internal.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.sdk.ErrorNames;
import dev.drydock.journal.Hint;
import dev.drydock.wire.WireAnswer.Sent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Writes responses and errors of AWS JSON 1.1 with the headers AWS sends, or of AWS JSON 1.0 for a service that clients once
 * spoke AWS Query to.
 */
final class WireAnswers implements AnswerForm {

    private static final String CONTENT_TYPE = "application/x-amz-json-";
    private static final int HINT = 1_024;

    private static final JsonFactory JSON = new JsonFactory();

    /** Whether errors are named by their shapes, and by the codes of AWS Query in a header beside. */
    private final boolean isQueryCompatible;

    private WireAnswers(boolean isQueryCompatible) {
        this.isQueryCompatible = isQueryCompatible;
    }

    /** AWS JSON 1.1. */
    static WireAnswers json() {
        return new WireAnswers(false);
    }

    /**
     * AWS JSON 1.0 of a service whose errors have other codes in AWS Query.
     *
     * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait">
     *     awsQueryCompatible</a>
     */
    static WireAnswers queryCompatible() {
        return new WireAnswers(true);
    }

    @Override
    public Sent answered(SdkPojo response, String requestId, @Nullable String hint) {
        return sent(200, requestId, null, hint, WireCodec.toBytes(response));
    }

    @Override
    public Sent error(AwsServiceException error, Supplier<String> spareId) {
        AwsErrorDetails details = error.awsErrorDetails();
        String told = details == null ? null : details.errorCode();
        String code = told == null ? error.getClass().getSimpleName() : told;
        String message = details == null ? error.getMessage() : details.errorMessage();
        String requestId = error.requestId() == null ? spareId.get() : error.requestId();
        int status = error.statusCode() == 0 ? 400 : error.statusCode();
        return sent(status, requestId, code, AwsProtocol.hintOf(error), body(named(code), message, error));
    }

    @Override
    public Sent refused(Refusal refusal, String requestId) {
        Hint hint = refusal.asHint();
        String text = ProtocolMessages.textOf(refusal);
        return sent(
                400,
                requestId,
                refusal.code(),
                hint == null ? null : hint.getMessage(),
                body(named(refusal.code()), text, null));
    }

    private String named(String code) {
        return isQueryCompatible ? ErrorNames.shape(code) : code;
    }

    private Sent sent(int status, String requestId, @Nullable String code, @Nullable String hint, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amzn-RequestId", requestId);
        if (code != null) {
            headers.put("x-amzn-errortype", named(code));
            if (isQueryCompatible) {
                headers.put("x-amzn-query-error", ErrorNames.queryError(status, code));
            }
        }
        if (hint != null) {
            headers.put("x-drydock-hint", headerText(hint));
        }
        headers.put("Content-Type", CONTENT_TYPE + (isQueryCompatible ? "1.0" : "1.1"));
        headers.put("Content-Length", Integer.toString(body.length));
        return new Sent(status, headers, body);
    }

    /** A header is one line of ASCII. */
    static String headerText(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length() && i < HINT; i++) {
            char each = text.charAt(i);
            line.append(each < ' ' ? ' ' : each > '~' ? '?' : each);
        }
        return line.toString();
    }

    /** The JSON of an error. */
    static byte[] body(String code, @Nullable String message, @Nullable SdkPojo members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("__type", code);
            if (message != null) {
                out.writeStringField("message", message);
            }
            if (members != null) {
                writeMembers(members, new PojoWriter(out));
            }
            out.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException("Writing to memory does not fail", failed);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void writeMembers(SdkPojo exception, PojoWriter out) throws IOException {
        for (SdkField<?> field : exception.sdkFields()) {
            if (!field.locationName().equalsIgnoreCase("message")) {
                out.writeMember(field, exception);
            }
        }
    }
}
