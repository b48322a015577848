package dev.drydock.internal.wire;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.sdk.ErrorNames;
import dev.drydock.internal.wire.cbor.CborCodec;
import dev.drydock.journal.Hint;
import dev.drydock.wire.WireAnswer.Sent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Writes responses and errors of Smithy's RPC v2 in CBOR with the headers AWS sends. CloudWatch, which speaks it, is older
 * than it: the code that its errors had in Query, and have in the SDK's exceptions, travels in a header of its own.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait">
 *     awsQueryCompatible</a>
 */
final class CborAnswers implements AnswerForm {

    @Override
    public Sent answered(SdkPojo response, String requestId, @Nullable String hint) {
        return sent(200, requestId, hint, null, CborCodec.toBytes(response));
    }

    @Override
    public Sent error(AwsServiceException error, Supplier<String> spareId) {
        AwsErrorDetails details = error.awsErrorDetails();
        String named = details == null ? null : details.errorCode();
        String code = named == null ? ErrorNames.queryCode(error.getClass().getSimpleName()) : named;
        String message = details == null ? error.getMessage() : details.errorMessage();
        int status = error.statusCode() == 0 ? 400 : error.statusCode();
        String requestId = error.requestId() == null ? spareId.get() : error.requestId();
        byte[] body = CborCodec.error(ErrorNames.shape(code), message, error);
        return sent(status, requestId, AwsProtocol.hintOf(error), ErrorNames.queryError(status, code), body);
    }

    @Override
    public Sent refused(Refusal refusal, String requestId) {
        Hint hint = refusal.asHint();
        byte[] body = CborCodec.error(ErrorNames.shape(refusal.code()), ProtocolMessages.textOf(refusal), null);
        return sent(
                400,
                requestId,
                hint == null ? null : hint.getMessage(),
                ErrorNames.queryError(400, refusal.code()),
                body);
    }

    private static Sent sent(
            int status, String requestId, @Nullable String hint, @Nullable String queryError, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amzn-RequestId", requestId);
        headers.put("smithy-protocol", "rpc-v2-cbor");
        if (queryError != null) {
            headers.put("x-amzn-query-error", queryError);
        }
        if (hint != null) {
            headers.put("x-drydock-hint", WireAnswers.headerText(hint));
        }
        headers.put("Content-Type", "application/cbor");
        headers.put("Content-Length", Integer.toString(body.length));
        return new Sent(status, headers, body);
    }
}
