package dev.drydock.internal.world;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.container.Scripts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where tasks pull from: the registry that an image's name says, whichever account and region of this world it is in.
 * What was not found there, and what was found under a name that AWS would look up elsewhere, is told in the journal, once
 * a name.
 */
final class Registries {

    private static final Pattern ECR = Pattern.compile("([0-9]{12})\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\..*");

    private static final int MOST_HINTS = 100;

    private final World world;
    private final Scripts scripts;

    private final Deque<String> hints = new ArrayDeque<>();

    Registries(World world, Scripts scripts) {
        this.world = world;
        this.scripts = scripts;
    }

    /** Nobody has been told anything. */
    void startOver() {
        hints.clear();
    }

    /** What the tasks of an account and region see. */
    ImageSource of(AccountRegion home) {
        return new ImageSource() {
            @Override
            public Resolution resolve(String image) {
                return decided(image, registryOf(home, image).resolve(image));
            }

            @Override
            public Resolution pull(String image, Puller puller) {
                Resolution found = decided(image, registryOf(home, image).pull(image, puller));
                String hint = found instanceof Found there
                        ? there.hint()
                        : found instanceof Missing missing ? missing.hint() : null;
                if (hint != null && world.journal().noteOnce(image, hint)) {
                    keep(hint);
                }
                return found;
            }
        };
    }

    private void keep(String hint) {
        if (hints.size() == MOST_HINTS) {
            hints.removeFirst();
        }
        hints.addLast(hint);
    }

    /** The oldest that nobody has been told; null if there is none. */
    @Nullable
    String newHint() {
        return hints.pollFirst();
    }

    private ImageSource.Resolution decided(String image, ImageSource.Resolution found) {
        ImageSource.Resolution forgiven = found instanceof ImageSource.Missing missing
                        && missing.unpushed()
                        && world.settings().leniencies().unpushedImages()
                ? new ImageSource.RepositoryUnknown(missing.failure())
                : found;
        if (forgiven instanceof ImageSource.RepositoryUnknown unknown
                && world.settings().strictImages()
                && scripts.find(image).isEmpty()) {
            return new ImageSource.Missing(
                    unknown.ifStrict(),
                    false,
                    "Nobody declared the image " + image + ", and this world has strictImages(): push it, or give it a"
                            + " script with images().add(…)");
        }
        return forgiven;
    }

    /** That of the host if it is one of ours, else the home registry, which does not have the image. */
    private ImageSource registryOf(AccountRegion home, String image) {
        int slash = image.indexOf('/'); // asked at every pull, so the registry parses the rest of the name
        int dot = image.indexOf('.');
        RegionState owner = dot < 0 || dot > slash ? null : ownerOf(image.substring(0, slash));
        return (owner == null ? world.state(home) : owner).imageSource();
    }

    private @Nullable RegionState ownerOf(String registry) {
        Matcher host = ECR.matcher(registry);
        return host.matches() ? world.touched(host.group(1) + '/' + host.group(2)) : null;
    }
}
