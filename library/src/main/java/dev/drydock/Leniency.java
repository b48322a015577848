package dev.drydock;

import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.argument.Require;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A refusal of AWS that a world can do without: for suites that come from a double that is less strict. None is by
 * default. Each refusal that one of these would lift names it in its hint, which calls carry as a suppressed {@link
 * dev.drydock.journal.Hint}, HTTP answers in the header {@code x-drydock-hint}, and the server in what it prints.
 *
 * <pre>{@code
 * Drydock aws = Drydock.builder().lenient(Leniency.UNPUSHED_IMAGES).build();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Leniency {

    /**
     * Tasks run images of an ECR registry that nobody pushed. Without it they stop with {@code CannotPullContainerError}.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html">CannotPullContainer
     *     errors</a>
     */
    UNPUSHED_IMAGES,

    /**
     * PutImage takes manifests whose layers nobody uploaded. Without it they are refused with {@code
     * LayersNotFoundException}.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImage.html">PutImage</a>
     */
    MISSING_LAYERS,

    /**
     * RegisterContainerInstance takes the identity document of another account or region, and requests without one: the
     * instance counts as one with the ECS-optimized image, of the document's type or of {@code m5.large}. Without it they
     * are refused with {@code ClientException}.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterContainerInstance.html">
     *     RegisterContainerInstance</a>
     */
    FOREIGN_IDENTITIES;

    /**
     * The part that a text names, as the server's option {@code --lenient} has it: {@code unpushed-images}.
     *
     * @throws IllegalArgumentException if there is none, with those there are
     */
    public static Leniency named(String name) {
        String wanted = Require.text("named", "name", name, "unpushed-images")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
        return Arrays.stream(values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no leniency " + name + "; there are "
                        + Arrays.stream(values())
                                .map(each ->
                                        each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", "))));
    }

    static Leniencies all(Set<Leniency> parts) {
        return new Leniencies(
                parts.contains(UNPUSHED_IMAGES), parts.contains(MISSING_LAYERS), parts.contains(FOREIGN_IDENTITIES));
    }
}
