package dev.drydock.internal.wire;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.wire.query.XmlDocument;
import dev.drydock.wire.WireAnswer.Sent;

/**
 * Answers what is none of the operations of the simulated services in the protocol of whoever asks, so that the client
 * can tell him what is wrong.
 */
final class OtherServices {

    /** IAM's alphabet for ids. */
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final int ID = 17;

    private OtherServices() {}

    /** What a call to another service, or to an operation that none of ours has, is told. */
    static String message(CalledOperation called) {
        if (called.service() == null && called.operation() == null) {
            return "This request names no operation of AWS's. Drydock answers ECS, ECR, CloudWatch Logs and Application Auto"
                    + " Scaling, whose requests name theirs in the header X-Amz-Target, Elastic Load Balancing, whose"
                    + " requests are forms with an Action, and CloudWatch, whose requests do either or name it in the path";
        }
        if (QueryApi.isOtherVersion(called)) {
            return QueryApi.otherVersion(called) + " was called for version " + called.version();
        }
        if (called.isOfOurs()) {
            return "Drydock knows no operation " + called
                    + ". The support table in Drydock's README lists what it does simulate";
        }
        return "Drydock simulates ECS, ECR, CloudWatch Logs, Elastic Load Balancing, CloudWatch and Application Auto"
                + " Scaling, but not " + called
                + ". Give the client of that service an endpoint of its own, as aws.endpointUrlS3 or AWS_ENDPOINT_URL_S3 is"
                + " that of S3 and each service has its own, and with @DrydockTransport an HTTP client of its own besides; or pass a fake in";
    }

    /**
     * The answer of STS to GetCallerIdentity.
     *
     * @param principal the ARN of the identity that calls
     * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
     */
    static Sent callerIdentity(AccountRegion home, String principal, String requestId) {
        byte[] xml = new XmlDocument()
                .root("GetCallerIdentityResponse", "https://sts.amazonaws.com/doc/2011-06-15/")
                .start("GetCallerIdentityResult")
                .element("Arn", principal)
                .element("UserId", userId(home.accountId()))
                .element("Account", home.accountId())
                .end()
                .start("ResponseMetadata")
                .element("RequestId", requestId)
                .end()
                .end()
                .bytes();
        return Dialect.QUERY.answered(xml, requestId);
    }

    /** Users' ids begin with AIDA; this one says whose user it is. */
    private static String userId(String account) {
        StringBuilder digits = new StringBuilder();
        for (long rest = Long.parseLong(account); digits.length() < ID; rest >>= 5) {
            digits.append(BASE_32.charAt((int) (rest & 31)));
        }
        return "AIDA" + digits.reverse();
    }
}
