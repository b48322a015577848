package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskNames;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.model.ImagePlatform;
import dev.drydock.time.Timing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;

/** How the images of tasks come to where the tasks run: for which platform, and how long their layers take. */
final class ImageTransfers {

    private static final ImagePlatform LINUX_ON_AMD64 = new ImagePlatform("linux", "amd64");
    private static final ImagePlatform LINUX_ON_ARM64 = new ImagePlatform("linux", "arm64");
    private static final ImagePlatform WINDOWS = new ImagePlatform("windows", "amd64");

    private static final int KILOBYTE = 1_000;
    private static final int GIGABYTE = 1_000_000 * KILOBYTE;

    private final TaskStore tasks;

    ImageTransfers(TaskStore tasks) {
        this.tasks = tasks;
    }

    /** Who pulls for a task. */
    ImageSource.Puller puller(EcsTask task, long now) {
        return new ImageSource.Puller(TaskNames.session(task), platform(task), Instant.ofEpochMilli(now));
    }

    /** A container instance is what it is; Fargate is what the task definition asks for, and x86 on Linux unless it does. */
    private static ImagePlatform platform(EcsTask task) {
        RuntimePlatform wanted = task.spec().definition().runtimePlatform();
        EcsInstance instance = task.instance();
        String architecture = instance == null ? null : instance.attribute("ecs.cpu-architecture");
        String system = instance == null ? null : instance.attribute("ecs.os-type");
        boolean onWindows = system == null ? isForWindows(wanted) : system.equals("windows");
        boolean onArm = architecture == null ? isForArm(wanted) : architecture.equals("arm64");
        return onWindows ? WINDOWS : onArm ? LINUX_ON_ARM64 : LINUX_ON_AMD64;
    }

    private static boolean isForWindows(@Nullable RuntimePlatform wanted) {
        return wanted != null
                && wanted.operatingSystemFamilyAsString() != null
                && wanted.operatingSystemFamily() != OSFamily.LINUX;
    }

    private static boolean isForArm(@Nullable RuntimePlatform wanted) {
        return wanted != null && wanted.cpuArchitecture() == CPUArchitecture.ARM64;
    }

    /** How much longer a pull takes because of what there is to transfer. */
    Duration duration(EcsTask task, ImageSource.Found image) {
        long perGigabyte = tasks.timings().of(Timing.PULL_OF_A_GIGABYTE).toMillis();
        long millis = image.sizeInBytes() / KILOBYTE * perGigabyte / (GIGABYTE / KILOBYTE);
        return millis == 0 || isThere(task, image.digest()) ? Duration.ZERO : Duration.ofMillis(millis);
    }

    /**
     * Whether the container instance has the image of another task. The agent keeps images for an hour after the last task
     * that had them, as long as such a task can be described.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/automated_image_cleanup.html">Automated task
     *     and image cleanup</a>
     */
    private boolean isThere(EcsTask task, String digest) {
        EcsInstance instance = task.instance();
        if (instance == null) {
            return false;
        }
        for (EcsTask other : tasks.on(instance)) {
            if (other.instants().pullStoppedAt() >= 0 && has(other, digest)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(EcsTask task, String digest) {
        for (EcsContainer container : task.containers()) {
            if (digest.equals(container.digest())) {
                return true;
            }
        }
        return false;
    }
}
