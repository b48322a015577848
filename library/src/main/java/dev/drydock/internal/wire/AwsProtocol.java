package dev.drydock.internal.wire;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.CallOrigin;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.stream.OpenStream;
import dev.drydock.internal.wire.cbor.CborCodec;
import dev.drydock.internal.wire.query.QueryCodec;
import dev.drydock.internal.wire.query.QueryStyle;
import dev.drydock.journal.Hint;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.OperationName;
import dev.drydock.wire.WireAnswer;
import dev.drydock.wire.WireAnswer.Lost;
import dev.drydock.wire.WireAnswer.Sent;
import dev.drydock.wire.WireFormatException;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wire.WireRequest;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * The protocols of the simulated services, whatever carries them: reads a request, lets the world answer it, and writes the
 * answer or the refusal. ECS, ECR, CloudWatch Logs and Application Auto Scaling
 * speak AWS JSON, Elastic Load Balancing AWS Query, and CloudWatch RPC v2 in CBOR with newer clients, Query or JSON with others.
 */
public final class AwsProtocol implements WireProtocol {

    private static final Pattern ATTEMPT = Pattern.compile("attempt=([0-9]{1,4})");

    private final WireCalls calls;
    private final WireOperations operations = new WireOperations();
    private final WireAnswers answers = WireAnswers.json();
    private final WireAnswers compatible = WireAnswers.queryCompatible();
    private final CborAnswers cborAnswers = new CborAnswers();
    private volatile boolean signatureRequired;

    /** The protocol in front of a world. */
    public AwsProtocol(WireCalls calls) {
        this.calls = calls;
    }

    @Override
    public void requireSignature() {
        signatureRequired = true;
    }

    @Override
    public WireAnswer answer(WireRequest request) {
        Require.given("answer", "request", request, "new WireRequest(headers, body)");
        return answer(request, false);
    }

    @Override
    public WireAnswer answerOrStream(WireRequest request) {
        Require.given("answerOrStream", "request", request, "new WireRequest(headers, body)");
        return answer(request, true);
    }

    private WireAnswer answer(WireRequest request, boolean mayStream) {
        TurnedAway why = RequestBody.turnedAway(request);
        return why == null
                ? answerPlain(RequestBody.unpacked(request), mayStream)
                : turnedAway(request, why.status(), why.code(), why.message());
    }

    private WireAnswer answerPlain(WireRequest request, boolean mayStream) {
        String target = request.headers().first("X-Amz-Target");
        OperationName operation = target == null ? null : operations.find(target);
        if (target != null && operation != null) {
            WireAnswers form = operation.service() == AwsService.CLOUDWATCH ? compatible : answers;
            return answer(request, new Addressed(operation, target, form, body -> json(operation, body)), mayStream);
        }
        CalledOperation called = CalledOperation.of(request);
        OperationName rpc = called.dialect() == Dialect.CBOR ? operations.find(called) : null;
        if (rpc != null) {
            return answer(request, new Addressed(rpc, called.toString(), cborAnswers, body -> cbor(rpc, body)), false);
        }
        QueryApi api = QueryApi.of(called);
        return api == null ? elsewhere(request, called) : query(request, api, String.valueOf(called.operation()));
    }

    private WireAnswer query(WireRequest request, QueryApi api, String action) {
        OperationName operation = api.find(action);
        if (operation == null) {
            Refusal unknown = ProtocolMessages.invalidAction(action, api.version());
            return api.answers(action).refused(unknown, calls.turnAway(calls.defaultHome(), told(action, unknown)));
        }
        AnswerForm form = api.answers(QueryApi.actionOf(operation));
        return answer(request, new Addressed(operation, action, form, body -> form(operation, request)), false);
    }

    private WireAnswer answer(WireRequest request, Addressed to, boolean mayStream) {
        AccountRegion home = calls.defaultHome();
        SdkRequest parsed;
        try {
            home = home(request.headers().first("Authorization"), home);
            parsed = to.parser().apply(request.body());
        } catch (Refusal refusal) {
            return to.form().refused(refusal, calls.turnAway(home, told(to.name(), refusal)));
        }
        return call(home, to, parsed, origin(request), mayStream);
    }

    @Override
    public Sent failed(WireRequest request, Throwable failure) {
        Require.given("failed", "request", request, "new WireRequest(headers, body)");
        Require.given("failed", "failure", failure, "new IllegalStateException(\"no memory\")");
        ServerFailure.survive(failure);
        String told = String.valueOf(failure.getMessage());
        return CalledOperation.of(request)
                .dialect()
                .error(500, failure.getClass().getSimpleName(), told, calls.turnAway(calls.defaultHome(), null));
    }

    @Override
    public Sent turnedAway(WireRequest request, int status, String code, String message) {
        Require.given("turnedAway", "request", request, "new WireRequest(headers, body)");
        Require.text("turnedAway", "code", code, "AccessDeniedException");
        Require.text("turnedAway", "message", message, "Unknown host");
        String told =
                cut(String.valueOf(request.headers().first("X-Amz-Target"))) + " -> " + code + ": " + cut(message);
        return CalledOperation.of(request)
                .dialect()
                .error(status, code, message, calls.turnAway(calls.defaultHome(), told));
    }

    private AccountRegion home(@Nullable String authorization, AccountRegion byDefault) {
        if (signatureRequired && !Signature.isPresent(authorization)) {
            throw ProtocolMessages.MISSING_TOKEN.with();
        }
        return Signature.home(authorization, byDefault);
    }

    /** Answers what is none of the operations of our services, in its own protocol. */
    private Sent elsewhere(WireRequest request, CalledOperation called) {
        AccountRegion home = calls.defaultHome();
        try {
            home = home(request.headers().first("Authorization"), home);
        } catch (Refusal refusal) {
            String requestId = calls.turnAway(home, called + " -> " + refusal.code());
            return called.dialect().error(400, refusal.code(), refusal.text(), requestId);
        }
        if (called.asksForCallerIdentity()) {
            return OtherServices.callerIdentity(home, calls.principal(home), calls.turnAway(home, null));
        }
        return called.dialect()
                .unknown(OtherServices.message(called), calls.turnAway(home, called + " is not simulated"));
    }

    private SdkRequest form(OperationName operation, WireRequest request) {
        SdkPojo builder = operations.newRequest(operation);
        QueryCodec.read(QueryStyle.QUERY, CalledOperation.wholeForm(request), builder);
        return (SdkRequest) ((Buildable) builder).build();
    }

    private SdkRequest cbor(OperationName operation, byte[] body) {
        try {
            SdkPojo builder = CborCodec.read(body, operations.newRequest(operation));
            return (SdkRequest) ((Buildable) builder).build();
        } catch (WireFormatException unreadable) {
            throw ProtocolMessages.unreadable(operation.service(), unreadable);
        }
    }

    private SdkRequest json(OperationName operation, byte[] body) {
        try {
            SdkPojo builder = WireCodec.read(body, operations.newRequest(operation));
            return (SdkRequest) ((Buildable) builder).build();
        } catch (WireFormatException unreadable) {
            throw ProtocolMessages.unreadable(operation.service(), unreadable);
        }
    }

    private WireAnswer call(
            AccountRegion home, Addressed to, SdkRequest request, CallOrigin origin, boolean mayStream) {
        OperationName operation = to.operation();
        try {
            OpenStream open =
                    mayStream ? calls.open(home, operation.service(), operation.operation(), request, origin) : null;
            if (open != null) {
                return StreamedAnswer.of(open);
            }
            SdkResponse response = calls.call(home, operation.service(), operation.operation(), request, origin);
            return to.form()
                    .answered(
                            response,
                            ((AwsResponse) response).responseMetadata().requestId(),
                            calls.newHint());
        } catch (AwsServiceException error) {
            return to.form().error(error, () -> calls.turnAway(home, null));
        } catch (SdkException broken) {
            return new Lost(broken);
        } catch (UnsupportedOperationException notSimulated) {
            return to.form().notSimulated(String.valueOf(notSimulated.getMessage()), calls.turnAway(home, null));
        }
    }

    private static CallOrigin origin(WireRequest request) {
        String sdk = request.headers().first("amz-sdk-request");
        Matcher attempt = sdk == null ? null : ATTEMPT.matcher(sdk);
        int number = attempt != null && attempt.find() ? Integer.parseInt(attempt.group(1)) : 0;
        String agent = request.headers().first("User-Agent");
        return new CallOrigin(number, agent == null ? null : cut(agent));
    }

    private static String told(String called, Refusal refusal) {
        Hint hint = refusal.asHint();
        return cut(called) + " -> " + refusal.code() + ": "
                + cut(hint == null ? refusal.text() : String.valueOf(hint.getMessage()));
    }

    /**
     * A call to an operation of ours.
     *
     * @param name as the request calls it
     * @param form how its answers look
     * @param parser reads the body of its request
     */
    private record Addressed(
            OperationName operation, String name, AnswerForm form, Function<byte[], SdkRequest> parser) {}

    private static String cut(String text) {
        return Shown.cut(text, 512);
    }

    /** The suppressed hint of an exception; null if it has none. */
    static @Nullable String hintOf(Throwable failure) {
        for (Throwable each : failure.getSuppressed()) {
            if (each instanceof Hint) {
                return each.getMessage();
            }
        }
        return null;
    }
}
