package dev.drydock.internal.wire;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.CallOrigin;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.stream.OpenStream;
import dev.drydock.journal.Hint;
import dev.drydock.operation.OperationName;
import dev.drydock.wire.WireAnswer;
import dev.drydock.wire.WireAnswer.Lost;
import dev.drydock.wire.WireAnswer.Sent;
import dev.drydock.wire.WireFormatException;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wire.WireRequest;
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

/** AWS JSON 1.1, whatever carries it: reads a request, lets the world answer it, and writes the answer or the refusal. */
public final class JsonProtocol implements WireProtocol {

    private static final Pattern ATTEMPT = Pattern.compile("attempt=([0-9]{1,4})");

    private final WireCalls calls;
    private final WireTargets targets = new WireTargets();
    private final WireAnswers answers = new WireAnswers();
    private volatile boolean signatureRequired;

    /** The protocol in front of a world. */
    public JsonProtocol(WireCalls calls) {
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
        AccountRegion home = calls.defaultHome();
        String authorization = request.headers().first("Authorization");
        String target = request.headers().first("X-Amz-Target");
        OperationName operation = target == null ? null : targets.find(target);
        if (operation == null) {
            return elsewhere(request, authorization);
        }
        SdkRequest parsed;
        try {
            home = home(authorization, home);
            parsed = parse(operation, request.body());
        } catch (Refusal refusal) {
            return answers.refused(refusal, calls.turnAway(home, told(request, refusal)));
        }
        return call(home, operation, parsed, origin(request), mayStream);
    }

    @Override
    public Sent failed(Throwable failure) {
        Require.given("failed", "failure", failure, "new IllegalStateException(\"no memory\")");
        ServerFailure.survive(failure);
        return answers.failed(failure, calls.turnAway(calls.defaultHome(), null));
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
    private Sent elsewhere(WireRequest request, @Nullable String authorization) {
        CalledOperation called = CalledOperation.of(request);
        AccountRegion home = calls.defaultHome();
        try {
            home = home(authorization, home);
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

    private SdkRequest parse(OperationName operation, byte[] body) {
        try {
            SdkPojo builder = WireCodec.read(body, targets.newRequest(operation));
            return (SdkRequest) ((Buildable) builder).build();
        } catch (WireFormatException unreadable) {
            throw ProtocolMessages.unreadable(operation.service(), unreadable);
        }
    }

    private WireAnswer call(
            AccountRegion home, OperationName operation, SdkRequest request, CallOrigin origin, boolean mayStream) {
        try {
            OpenStream open =
                    mayStream ? calls.open(home, operation.service(), operation.operation(), request, origin) : null;
            if (open != null) {
                return StreamedAnswer.of(open);
            }
            SdkResponse response = calls.call(home, operation.service(), operation.operation(), request, origin);
            return answers.answered(
                    response, ((AwsResponse) response).responseMetadata().requestId(), calls.newHint());
        } catch (AwsServiceException error) {
            return answers.error(error, () -> calls.turnAway(home, null));
        } catch (SdkException broken) {
            return new Lost(broken);
        } catch (UnsupportedOperationException notSimulated) {
            Refusal refusal = ProtocolMessages.NOT_SIMULATED.with(String.valueOf(notSimulated.getMessage()));
            return answers.refused(refusal, calls.turnAway(home, null));
        }
    }

    private static CallOrigin origin(WireRequest request) {
        String sdk = request.headers().first("amz-sdk-request");
        Matcher attempt = sdk == null ? null : ATTEMPT.matcher(sdk);
        int number = attempt != null && attempt.find() ? Integer.parseInt(attempt.group(1)) : 0;
        String agent = request.headers().first("User-Agent");
        return new CallOrigin(number, agent == null ? null : cut(agent));
    }

    private static String told(WireRequest request, Refusal refusal) {
        Hint hint = refusal.asHint();
        return cut(String.valueOf(request.headers().first("X-Amz-Target"))) + " -> " + refusal.code() + ": "
                + cut(hint == null ? refusal.text() : String.valueOf(hint.getMessage()));
    }

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
