package dev.drydock;

import dev.drydock.container.ScriptBuilder;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.container.Scripts;
import dev.drydock.internal.ecr.ImageSpec;
import dev.drydock.internal.ecr.PushedManifest;
import dev.drydock.internal.ecr.store.ImageScan.Vulnerability;
import dev.drydock.internal.model.ImageReference;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;

/**
 * The images of a region's registry, for tests: push one in a line, and say what its containers do.
 *
 * <pre>{@code
 * aws.images().push("shop/web:1");                            // tasks can pull it, and no other tag of shop/web
 * aws.images().add("shop/web:2", script -> script.exits(1));  // and this version dies as soon as it starts
 * }</pre>
 *
 * <p>A made-up image has a manifest, a configuration and one layer like any other, and runs on every platform; {@link
 * #push(String, Consumer)} says more of it. The same name has the same digest in every world. Nothing here moves time.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Images {

    private static final String CLOSED = "images() cannot be used";

    private static final String SAMPLE = "shop/web:1";

    private final World world;
    private final RegionState state;

    Images(World world, RegionState state) {
        this.world = world;
        this.state = state;
    }

    /**
     * Pushes an image, and creates its repository if there is none. Pushing it again changes nothing.
     *
     * @param image {@code shop/web:1}, with or without this registry's host; without a tag it is {@code latest}
     * @return its URI, for container definitions, and its digest
     * @throws IllegalArgumentException if the name is not one of an image, or of another registry
     * @throws IllegalStateException if the tag belongs to another image and the repository's tags are immutable
     */
    public PushedImage push(String image) {
        Require.text("push", "image", image, SAMPLE);
        return world.change(CLOSED, () -> {
            PushedManifest pushed = withDeclared(
                    image, () -> state.push().push(image, world.kernel().now()));
            world.journal().note("pushed " + pushed.uri());
            return shown(pushed);
        });
    }

    /**
     * Pushes an image with other content under a name, as moving a tag such as {@code latest} does.
     *
     * @param image {@code shop/web:latest}, with or without this registry's host
     * @param content names the content: equal names give equal digests
     * @throws IllegalArgumentException if the name is not one of an image, or of another registry
     * @throws IllegalStateException if the tag belongs to another image and the repository's tags are immutable
     */
    public PushedImage push(String image, String content) {
        Require.text("push", "image", image, SAMPLE);
        Require.text("push", "content", content, "version 2");
        return world.change(CLOSED, () -> {
            PushedManifest pushed = withDeclared(
                    image,
                    () -> state.push().push(image, content, world.kernel().now()));
            world.journal().note("pushed " + pushed.uri() + " with the content " + content);
            return shown(pushed);
        });
    }

    /**
     * Pushes an image and says what it is like: its layers, platforms, labels, when it was pushed and what is wrong with it.
     *
     * <pre>{@code
     * aws.images().push("shop/web:1", image -> image.platform("linux/arm64").layers(80_000_000, 12_000_000));
     * }</pre>
     *
     * @param name {@code shop/web:1}, with or without this registry's host
     * @param image what the image is like; evaluated now, once
     * @return its URI, and its digest: of several platforms that of the index
     * @throws IllegalArgumentException if the name is not one of an image, or of another registry, or if the image is to have
     *     been pushed in the future
     * @throws IllegalStateException if the tag belongs to another image and the repository's tags are immutable, or if the
     *     image is there and was pushed at another instant
     */
    public PushedImage push(String name, Consumer<ImageBuilder> image) {
        Require.text("push", "name", name, SAMPLE);
        Require.given("push", "image", image, "image -> image.platform(\"linux/arm64\")");
        ImageBuilder builder = new ImageBuilder();
        image.accept(builder);
        ImageSpec spec = builder.build();
        return world.change(CLOSED, () -> {
            PushedManifest pushed = withDeclared(
                    name, () -> state.push().push(name, spec, world.kernel().now()));
            world.journal()
                    .note("pushed " + pushed.uri() + (spec.pushedAt() == null ? "" : " as of " + spec.pushedAt()));
            return shown(pushed);
        });
    }

    /**
     * Pushes an image for each of some tags, one after the other; the first that is refused ends it.
     *
     * <pre>{@code
     * aws.images().pushTags("shop/web", "1", "2", "3");
     * }</pre>
     *
     * @param repository {@code shop/web}
     * @param tags each of an image of its own
     * @return what was pushed, in the same order
     * @throws IllegalArgumentException if a name is not one of an image, or of another registry
     * @throws IllegalStateException if a tag belongs to another image and the repository's tags are immutable
     */
    public List<PushedImage> pushTags(String repository, String... tags) {
        return pushTags(repository, Require.texts("pushTags", "tags", tags, "1"));
    }

    /** As {@link #pushTags(String, String...)}. */
    public List<PushedImage> pushTags(String repository, List<String> tags) {
        Require.text("pushTags", "repository", repository, "shop/web");
        List<String> names = Require.all("pushTags", "tags", tags, "List.of(\"1\", \"2\")").stream()
                .map(tag -> repository + ':' + Require.text("pushTags", "tags", tag, "1"))
                .toList();
        return world.change(CLOSED, () -> {
            names.forEach(state.push()::uri);
            return names.stream().map(this::push).toList();
        });
    }

    /**
     * What a task definition names an image of this registry by, whether or not it is there. Pushes nothing.
     *
     * @param image {@code shop/web:2}; without a tag it is {@code latest}
     * @return {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:2}
     * @throws IllegalArgumentException if the name is not one of an image, or of another registry
     */
    public String uri(String image) {
        Require.text("uri", "image", image, SAMPLE);
        return world.change(CLOSED, () -> state.push().uri(image));
    }

    /**
     * What names exactly the image that a tag stands for now, even if the tag moves.
     *
     * @param image {@code shop/web:2}; without a tag it is {@code latest}
     * @return {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:2@sha256:…}, which tasks pull by the digest
     * @throws IllegalArgumentException if the name is not one of an image, or of another registry
     * @throws IllegalStateException if there is no such image
     */
    public String pinned(String image) {
        Require.text("pinned", "image", image, SAMPLE);
        return world.change(CLOSED, () -> {
            PushedManifest there = state.push().find(image);
            if (there == null) {
                throw new IllegalStateException(
                        "There is no image " + state.push().uri(image)
                                + " that could be pinned; push it first with images().push(\"" + image + "\")"
                                + state.push().otherTags(image));
            }
            return there.uri() + '@' + there.digest();
        });
    }

    /**
     * Says that a scan of an image finds a vulnerability, whatever tag the image has; a scan finds nothing else. Pushes
     * the image if there is none. Scans that are over already stay as they are.
     *
     * <pre>{@code
     * aws.images().vulnerable("shop/web:1", FindingSeverity.CRITICAL, "CVE-2021-44228", "log4j", "2.14.0");
     * }</pre>
     *
     * @param image {@code shop/web:1}, with or without this registry's host
     * @param name the vulnerability, {@code CVE-2021-44228}
     * @param packageName the package that has it
     * @param packageVersion that package's version
     * @throws IllegalArgumentException if the name is not one of an image, or of another registry
     * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-basic.html">Basic scanning</a>
     */
    public Images vulnerable(
            String image, FindingSeverity severity, String name, String packageName, String packageVersion) {
        Require.text("vulnerable", "image", image, SAMPLE);
        Vulnerability found = vulnerability(severity, name, packageName, packageVersion);
        return world.change(CLOSED, () -> {
            provide(image);
            state.push().vulnerable(image, found, world.kernel().now());
            world.journal().note(name + " is in " + image);
            return this;
        });
    }

    static Vulnerability vulnerability(
            FindingSeverity severity, String name, String packageName, String packageVersion) {
        Require.given("vulnerable", "severity", severity, "FindingSeverity.HIGH");
        Require.text("vulnerable", "name", name, "CVE-2021-44228");
        Require.text("vulnerable", "packageName", packageName, "log4j-core");
        Require.text("vulnerable", "packageVersion", packageVersion, "2.14.1");
        return new Vulnerability(name, severity.toString(), packageName, packageVersion);
    }

    /**
     * Says what containers print as they start whose image has no script and whose own command is not understood, so that
     * every log stream holds something. They print nothing by default.
     *
     * @param lines one log event each
     */
    public Images othersLog(String... lines) {
        List<String> all = Require.texts("othersLog", "lines", lines, "starting");
        world.change(CLOSED, () -> {
            world.scripts().othersLog(all);
            return this;
        });
        return this;
    }

    private static PushedImage shown(PushedManifest pushed) {
        return new PushedImage(pushed.uri(), pushed.digest());
    }

    /**
     * How a definition names an image so that tasks can pull it: by its URI if it is in this registry. It is pushed
     * there first, unless it is there, another registry's, or one of Docker Hub's official images, {@code nginx:1.25}. What is
     * named by a digest cannot be pushed, and stays what it is.
     */
    String named(String image) {
        return world.change(CLOSED, () -> isKept(image) ? image : provide(image).uri());
    }

    /** The same, but pushes nothing. */
    String nameOf(String image) {
        return world.change(CLOSED, () -> isKept(image) ? image : state.push().uri(image));
    }

    private boolean isKept(String image) {
        ImageReference reference = ImageReference.parse(image).orElse(null);
        boolean isOfOthers = reference != null
                && !reference.registry().equals(state.registry())
                && (!reference.isOnDockerHub()
                        || (reference.isOfficial() && state.push().find(image) == null));
        boolean isPinned = reference != null && reference.digest() != null;
        return isOfOthers || isPinned;
    }

    /** The image of that name, pushed if there is none; one that a test has pushed with other content stays. */
    PushedImage provide(String image) {
        return world.change(CLOSED, () -> {
            PushedManifest there = state.push().find(image);
            return there == null ? push(image) : shown(there);
        });
    }

    /** With a repository that a push makes come the other images that were declared for it. */
    private PushedManifest withDeclared(String image, Supplier<PushedManifest> push) {
        String uri = state.push().uri(image);
        String repository = uri.substring(uri.indexOf('/') + 1, uri.lastIndexOf(':'));
        boolean isNew = !state.push().hasRepository(repository);
        PushedManifest pushed = push.get();
        if (isNew) {
            state.declaredImages().tags(repository).forEach(tag -> provide(repository + ':' + tag));
        }
        return pushed;
    }

    /**
     * Says that there is an image, and what its containers do once they have started. Tasks can pull it: it is pushed if its
     * tag is free, once there is a repository of its name, whether that stands already or comes to stand by {@link #push} or
     * {@code given()}. It makes no repository by itself; without one {@code shop/web:2} is an image of Docker Hub's.
     *
     * <p>Without a tag, or with a star at its end, a name stands for several images and pushes none, as {@link #script}. The
     * script is evaluated now, once; later containers follow it as data.
     *
     * @param image {@code shop/web:2}, or an image of any other registry with its host
     * @param script what its containers do
     * @throws IllegalArgumentException if the name is not one of an image
     */
    public Images add(String image, Consumer<ScriptBuilder> script) {
        Require.text("add", "image", image, SAMPLE);
        Require.given("add", "script", script, "script -> script.exits(1)");
        ImageReference reference = scripted("add", image, script);
        String tag = reference == null ? null : reference.tag();
        if (reference != null && tag != null && isOurs(reference)) {
            world.change(CLOSED, () -> {
                state.declaredImages().declare(reference.repository(), tag);
                if (state.push().hasRepository(reference.repository())) {
                    provide(image);
                }
                return this;
            });
        }
        return this;
    }

    private boolean isOurs(ImageReference reference) {
        return reference.isOnDockerHub()
                ? !reference.isOfficial()
                : reference.registry().equals(state.registry());
    }

    /**
     * Says what the containers of an image do, and nothing of whether it is there: no push comes of it, now or later. Of the
     * names that stand for an image the most exact counts: with tag and digest, with one of them, the repository alone, which
     * is every tag, then beginnings, {@code shop/*}, the longest first.
     *
     * <pre>{@code
     * aws.images().script("shop/*", script -> script.logs("starting"))      // whatever is pushed under shop/
     *         .script("shop/web", script -> script.logs("web is starting")) // every tag of this one
     *         .script("shop/web:2", script -> script.exits(1));             // tasks cannot pull it until it is pushed
     * }</pre>
     *
     * @param image {@code shop/web:2}, {@code shop/web}, {@code shop/*}, or an image of any other registry with its host
     * @param script what its containers do; evaluated now, once
     * @throws IllegalArgumentException if the name is not one of an image, or has a star elsewhere than at its end, as it
     *     would not be clear which of two such names is more exact
     */
    public Images script(String image, Consumer<ScriptBuilder> script) {
        Require.text("script", "image", image, SAMPLE);
        Require.given("script", "script", script, "script -> script.exits(1)");
        scripted("script", image, script);
        return this;
    }

    /** Keeps a script under a name; returns the image if the name is not one of several. */
    private @Nullable ImageReference scripted(String method, String image, Consumer<ScriptBuilder> script) {
        int star = image.indexOf(Scripts.ANY);
        if (star >= 0 && star < image.length() - 1) {
            throw new IllegalArgumentException(
                    method + "(…) needs a name with its only star at the end for image, such as"
                            + " shop/*, because of two others it would not be clear which is more exact; but was given "
                            + image);
        }
        ImageReference reference = star >= 0
                ? null
                : ImageReference.parse(image)
                        .orElseThrow(() ->
                                new IllegalArgumentException("An image is named like shop/web:1, but was " + image));
        world.change(CLOSED, () -> world.scripts().add(image, script));
        return reference;
    }
}
