package dev.drydock.internal.wire;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.sdk.ErrorNames;
import dev.drydock.internal.wire.query.QueryCodec;
import dev.drydock.internal.wire.query.QueryFailure;
import dev.drydock.internal.wire.query.QueryStyle;
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
 * Writes responses and errors of AWS Query with the headers AWS sends.
 *
 * @param namespace of the service and its version
 * @param operation AWS's name of the operation that was called
 */
record QueryAnswers(String namespace, String operation) implements AnswerForm {

    private static final String CONTENT_TYPE = "text/xml";

    private static final int SERVER_ERROR = 500;

    @Override
    public Sent answered(SdkPojo response, String requestId, @Nullable String hint) {
        byte[] body = QueryCodec.answer(QueryStyle.QUERY, operation, namespace, response, requestId);
        return sent(200, requestId, hint, body);
    }

    @Override
    public Sent error(AwsServiceException error, Supplier<String> spareId) {
        AwsErrorDetails details = error.awsErrorDetails();
        String named = details == null ? null : details.errorCode();
        String code = named == null ? ErrorNames.queryCode(error.getClass().getSimpleName()) : named;
        String message = details == null ? error.getMessage() : details.errorMessage();
        int status = error.statusCode() == 0 ? 400 : error.statusCode();
        return failed(
                status,
                new QueryFailure(status < SERVER_ERROR, code, message, error),
                error.requestId() == null ? spareId.get() : error.requestId(),
                AwsProtocol.hintOf(error));
    }

    @Override
    public Sent refused(Refusal refusal, String requestId) {
        Hint hint = refusal.asHint();
        String code = code(refusal);
        return failed(
                code.equals("MissingAuthenticationToken") ? 403 : 400,
                QueryFailure.of(code, ProtocolMessages.textOf(refusal)),
                requestId,
                hint == null ? null : hint.getMessage());
    }

    /** What JSON calls an unknown operation is an invalid action here. */
    private static String code(Refusal refusal) {
        return refusal.code().equals(ProtocolMessages.NOT_SIMULATED.code())
                ? "InvalidAction"
                : ErrorNames.queryCode(refusal.code());
    }

    private Sent failed(int status, QueryFailure failure, String requestId, @Nullable String hint) {
        return sent(status, requestId, hint, QueryCodec.error(QueryStyle.QUERY, namespace, failure, requestId));
    }

    private static Sent sent(int status, String requestId, @Nullable String hint, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amzn-RequestId", requestId);
        if (hint != null) {
            headers.put("x-drydock-hint", WireAnswers.headerText(hint));
        }
        headers.put("Content-Type", CONTENT_TYPE);
        headers.put("Content-Length", Integer.toString(body.length));
        return new Sent(status, headers, body);
    }
}
