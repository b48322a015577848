package dev.drydock.internal.fault;

import dev.drydock.internal.account.ImageSource.PullFailure;
import dev.drydock.internal.account.PullMessages;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.account.StepOutcomes.StepContext;
import dev.drydock.internal.model.ImagePlatform;
import dev.drydock.internal.model.ImageReference;

/**
 * Ways in which a pull fails, in the words of Fargate (containerd) and of the agent on container instances (Docker).
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html">CannotPullContainer
 *     errors</a>
 */
enum PullFailureKind {
    TIMES_OUT,
    OTHER_PLATFORM,
    LIMITED,
    DENIED,
    NOT_AUTHORIZED,
    DISK_FULL;

    /** A fault does not say which platform is missing. */
    private static final ImagePlatform MOST_COMMON = new ImagePlatform("linux", "amd64");

    private static final String LIMIT =
            "toomanyrequests: You have reached your pull rate limit. You may increase the limit"
                    + " by authenticating and upgrading: https://www.docker.com/increase-rate-limit";

    /** Of the token for ECR Fargate speaks before it speaks of any container; the agent has an error of its own for it. */
    Failure failure(StepContext context) {
        ImageReference asked =
                ImageReference.parse(String.valueOf(context.image())).orElse(null);
        boolean ofRole = this == DENIED || this == NOT_AUTHORIZED;
        if (ofRole && asked != null && !isEcr(asked)) {
            return failure(PullMessages.denied(asked)); // no role of AWS's has a say there
        }
        if (this == DENIED && asked != null) {
            return failure(PullMessages.forbidden(asked, context.session().arn(), repository(asked, context)));
        }
        if (this == OTHER_PLATFORM) {
            return failure(context, PullMessages.otherPlatform(MOST_COMMON));
        }
        if (this != NOT_AUTHORIZED) {
            String text = "CannotPullContainerError: " + text(context);
            return new Failure(text, text);
        }
        String denied = text(context);
        return context.fargate()
                ? new Failure(
                        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval"
                                + " failed: unable to retrieve ecr registry auth: service call has been retried 1 time(s): "
                                + denied,
                        null)
                : new Failure(denied, "CannotPullECRContainerError: " + denied);
    }

    private static Failure failure(StepContext context, PullFailure texts) {
        String text = context.fargate() ? texts.onFargate() : texts.onEc2();
        return new Failure(text, text);
    }

    private static Failure failure(PullFailure texts) {
        return new Failure(texts.onFargate(), texts.onEc2());
    }

    private static boolean isEcr(ImageReference image) {
        return image.registry().contains(".dkr.ecr") || image.registry().contains(".dkr-ecr");
    }

    /** The ARN of the repository in the registry that is asked, whose host names its account and region. */
    private static String repository(ImageReference image, StepContext context) {
        String[] host = image.registry().split("\\.", -1);
        String region = host[1].equals("dkr") ? host[3] : host[2];
        return "arn:" + context.taskArn().split(":", 3)[1] + ":ecr:" + region + ':' + host[0] + ":repository/"
                + image.repository();
    }

    /** What follows the error's name. */
    private String text(StepContext context) {
        String image = String.valueOf(context.image());
        ImageReference reference = ImageReference.parse(image).orElse(null);
        String host = reference == null ? image : reference.registry();
        String repository = reference == null ? image : reference.repository();
        boolean fargate = context.fargate();
        return switch (this) {
            case TIMES_OUT ->
                fargate
                        ? "pull image manifest has been retried 5 time(s): failed to resolve ref \"" + image
                                + "\": failed to do request: Head \"https://" + host + "/v2/" + repository
                                + "/manifests/"
                                + (reference == null ? "latest" : reference.version())
                                + "\": dial tcp 10.0.3.17:443: i/o timeout"
                        : "API error (500): Get https://" + host
                                + "/v2/: net/http: request canceled while waiting for connection";
            case LIMITED ->
                fargate
                        ? "inspect image has been retried 5 time(s): httpReaderSeeker: failed open: unexpected status code"
                                + " https://registry-1.docker.io/v2/" + repository + "/manifests/"
                                + (reference == null ? "latest" : reference.version())
                                + ": 429 Too Many Requests - Server message: " + LIMIT
                        : "Error response from daemon: " + LIMIT;
            case OTHER_PLATFORM -> throw new IllegalStateException("It has words of its own");
            case DENIED -> "denied: requested access to the resource is denied";
            case NOT_AUTHORIZED ->
                "AccessDeniedException: User: " + context.session().arn()
                        + " is not authorized to perform: ecr:GetAuthorizationToken on resource: * because no identity-based"
                        + " policy allows the ecr:GetAuthorizationToken action";
            case DISK_FULL -> "write /var/lib/docker/tmp/GetImageBlob111111111: no space left on device";
        };
    }
}
