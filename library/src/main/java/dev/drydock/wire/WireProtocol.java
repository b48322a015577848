package dev.drydock.wire;

import org.apiguardian.api.API;

/**
 * The AWS protocol of a world: a request's headers and body in, a response's out, for servers that carry them themselves.
 *
 * <pre>{@code
 * WireAnswer answer = aws.protocol().answer(new WireRequest("POST", "/", exchange.getRequestHeaders()::getFirst, body));
 * }</pre>
 *
 * <p><b>Account and region</b> follow the credential scope of the signature, {@code
 * Credential=KEY/20260101/eu-west-1/ecs/aws4_request}. A key id of twelve digits is the account's id; any other belongs to
 * the default account. A request without a signature is one of the default account and region. Secrets and signatures are
 * not checked.
 *
 * <p><b>Which protocol</b> a request speaks follows from the request: ECS, ECR, CloudWatch Logs and Application Auto Scaling speak
 * AWS JSON 1.1 and name the operation in {@code X-Amz-Target}; Elastic Load Balancing speaks AWS Query, a form with an {@code
 * Action}, and is answered in XML; CloudWatch speaks RPC v2 in CBOR with newer clients, and JSON or Query with older ones.
 * The last three need the SDK's module of theirs where this runs; without it a call is told to add it.
 *
 * <p><b>Refusals</b> are AWS's, such as {@code SerializationException} for a body that is no JSON of the operation's shape.
 * A body may be packed as its {@code Content-Encoding: gzip} says, and has 32 MiB at most, unpacked too; a larger one is
 * answered with status 413. An operation that Drydock does not simulate is an {@code UnknownOperationException}, in Query an
 * {@code InvalidAction}, with a message that names it. What Drydock would add, such as the
 * names that do exist or the place of a wrong type, travels in the header {@code x-drydock-hint}.
 *
 * <p><b>Other services</b> are not here, and whoever calls one is told so in its own protocol, be that JSON, Query, EC2's
 * or S3's XML, or CBOR, by a message that names service and operation. {@code sts:GetCallerIdentity} alone is answered.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">AWS JSON 1.1</a>
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">AWS Query</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface WireProtocol {

    /**
     * Answers a request.
     *
     * @throws AssertionError if the world is stuck, which no client is to catch
     * @throws IllegalStateException if the world is closed
     */
    WireAnswer answer(WireRequest request);

    /**
     * As {@link #answer}, for servers that can let an answer go on: StartLiveTail is a {@link WireAnswer.Streaming} here,
     * where {@code answer} refuses it by name.
     */
    WireAnswer answerOrStream(WireRequest request);

    /**
     * What to send when answering failed for a reason that no client caused: status 500, the failure's class as code, and
     * its message, never a stack trace, in the protocol that the request speaks. Tells the failure on standard error.
     *
     * @param request what was to be answered
     * @throws VirtualMachineError if the failure is one that no server is to go on after
     */
    WireAnswer.Sent failed(WireRequest request, Throwable failure);

    /**
     * What to send to a request that a server turns away before anybody looks at what it asks for: for its size, or for
     * whom it calls. In the protocol of the service it is for; the journal tells of it.
     *
     * @param request as far as it was read; an empty body will do
     * @param status the HTTP status
     * @param code AWS's name of it, {@code RequestEntityTooLargeException} for one
     */
    WireAnswer.Sent turnedAway(WireRequest request, int status, String code, String message);

    /** Refuses requests without an {@code Authorization} header from now on, as AWS does; any signature will do. */
    void requireSignature();
}
