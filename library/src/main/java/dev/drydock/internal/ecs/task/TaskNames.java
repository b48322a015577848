package dev.drydock.internal.ecs.task;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.RoleSession;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.kernel.Chance;
import dev.drydock.internal.kernel.Hex;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * The identifiers of what belongs to a task. They are functions of the task's id, so they need not be kept and are made
 * only when needed.
 */
public final class TaskNames {

    private static final Chance DRAW = new Chance(0);

    private TaskNames() {}

    /** By which ECS names a container. */
    public static String containerArn(AccountRegion home, EcsTask task, int container) {
        return home.arn(
                "ecs",
                "container/" + task.spec().clusterName() + '/' + task.id() + '/' + uuid("container", task, container));
    }

    /** Of its network interface. */
    public static String attachmentId(EcsTask task) {
        return uuid("attachment", task, 0);
    }

    /** Of its Amazon EBS volume. */
    public static String volumeAttachmentId(EcsTask task) {
        return uuid("volume-attachment", task, 0);
    }

    /** By which EC2 names its volume. */
    public static String volumeId(EcsTask task) {
        return "vol-" + hex("volume", task, 0).substring(0, 17);
    }

    /** The name EC2 gives to its network interface. */
    public static String networkInterfaceId(EcsTask task) {
        return "eni-" + hex("eni", task, 0).substring(0, 17);
    }

    /** Locally administered, as those of EC2 are. */
    public static String macAddress(EcsTask task) {
        String bits = hex("mac", task, 0);
        StringBuilder mac = new StringBuilder("0a");
        for (int i = 0; i < 10; i += 2) {
            mac.append(':').append(bits, i, i + 2);
        }
        return mac.toString();
    }

    /** In us-east-1 the domain has another form than elsewhere. */
    public static String privateDnsName(AccountRegion home, String ip) {
        String host = "ip-" + ip.replace('.', '-');
        return home.region().equals("us-east-1")
                ? host + ".ec2.internal"
                : host + '.' + home.region() + ".compute.internal";
    }

    /** On Fargate the task's id and ten digits, elsewhere the id Docker gives. */
    public static String runtimeId(EcsTask task, int container) {
        if (!task.spec().onFargate()) {
            return hex("runtime", task, 2 * container) + hex("runtime", task, 2 * container + 1);
        }
        long digits = Long.remainderUnsigned(DRAW.bits("runtime", task.id(), container), 10_000_000_000L);
        String text = Long.toString(digits);
        return task.id() + '-' + "0".repeat(10 - text.length()) + text;
    }

    /** On Fargate the container's own name, elsewhere the one the agent gives it in Docker. */
    public static String runtimeName(EcsTask task, int container) {
        String name = task.container(container).plan().name();
        if (task.spec().onFargate()) {
            return name;
        }
        TaskDefinition definition = task.spec().definition();
        return "/ecs-" + definition.family() + '-' + definition.revision() + '-' + name + '-'
                + hex("runtime-name", task, container).substring(0, 20);
    }

    /** Of an image whose repository nobody knows; the same for every pull of it. */
    public static String digest(String image) {
        return "sha256:"
                + Hex.digits(DRAW.bits("digest", image, 0), DRAW.bits("digest", image, 1))
                + Hex.digits(DRAW.bits("digest", image, 2), DRAW.bits("digest", image, 3));
    }

    /** The request id of the call that could not read a secret. */
    public static String requestId(EcsTask task) {
        return uuid("request", task, 0);
    }

    /** Of the call to S3 that could not download a file: sixteen digits, and what tells S3's own hosts apart. */
    public static String s3RequestId(EcsTask task) {
        return hex("s3-request", task, 0).substring(0, 16).toUpperCase(Locale.ROOT);
    }

    /** The second of what tells S3's own hosts apart. */
    public static String s3HostId(EcsTask task) {
        ByteBuffer bytes = ByteBuffer.allocate(56);
        for (int i = 0; i < 7; i++) {
            bytes.putLong(DRAW.bits("s3-host", task.id(), i));
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** The id with which its containers ask for the credentials of its role. */
    public static String credentialsId(EcsTask task) {
        return uuid("credentials", task, 0);
    }

    /**
     * The id with which a container asks for its metadata: on Fargate the id of its runtime, elsewhere one of the
     * agent's.
     */
    public static String metadataId(EcsTask task, int container) {
        return task.spec().onFargate() ? runtimeId(task, container) : uuid("metadata", task, container);
    }

    private static String hex(String kind, EcsTask task, int n) {
        return Hex.digits(DRAW.bits(kind, task.id(), 2L * n), DRAW.bits(kind, task.id(), 2L * n + 1));
    }

    private static String uuid(String kind, EcsTask task, int n) {
        return Hex.uuid(DRAW.bits(kind, task.id(), 2L * n), DRAW.bits(kind, task.id(), 2L * n + 1));
    }

    /** The session that its host pulls images and reads secrets with. */
    public static RoleSession session(EcsTask task) {
        EcsInstance instance = task.instance();
        return new RoleSession(
                task.arn(),
                task.spec().definition().executionRoleArn(),
                instance == null ? null : instance.ec2InstanceId());
    }
}
