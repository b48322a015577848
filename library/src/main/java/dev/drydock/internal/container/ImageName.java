package dev.drydock.internal.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The name of an image, or of several: without tag and digest it stands for the whole repository, without host for the
 * repository of that name on Docker Hub and in any private ECR registry.
 *
 * @param host empty for Docker Hub or any ECR registry
 * @param repository {@code nginx}, not {@code library/nginx}, where there is no host
 * @param tag empty for any
 * @param digest empty for any
 */
record ImageName(String host, String repository, String tag, String digest) {

    /** Reads a name as it is registered; any text is one. */
    static ImageName parse(String text) {
        int at = text.indexOf('@');
        String digest = at < 0 ? "" : text.substring(at + 1);
        String named = at < 0 ? text : text.substring(0, at);
        int colon = named.lastIndexOf(':');
        boolean tagged = colon > named.lastIndexOf('/');
        String tag = tagged ? named.substring(colon + 1) : "";
        String path = tagged ? named.substring(0, colon) : named;
        int slash = path.indexOf('/');
        String first = slash < 0 ? "" : path.substring(0, slash);
        if (!isHost(first)) {
            return new ImageName("", familiar(path), tag, digest);
        }
        String host = first.toLowerCase(Locale.ROOT);
        String repository = path.substring(slash + 1);
        return isDockerHub(host)
                ? new ImageName("", familiar(repository), tag, digest)
                : new ImageName(host, repository, tag, digest);
    }

    /** The names that stand for the image a container asks for, the most specific first. */
    static List<ImageName> namesOf(String image) {
        ImageName asked = parse(image);
        String tag = asked.tag.isEmpty() && asked.digest.isEmpty() ? "latest" : asked.tag;
        List<ImageName> names = new ArrayList<>(8);
        if (!tag.isEmpty() && !asked.digest.isEmpty()) {
            asked.addTo(names, tag, asked.digest);
        }
        if (!asked.digest.isEmpty()) {
            asked.addTo(names, "", asked.digest);
        }
        if (!tag.isEmpty()) {
            asked.addTo(names, tag, "");
        }
        asked.addTo(names, "", "");
        return names;
    }

    /** How the image a container asks for can be written: with its host, and without one where that is the same. */
    static List<String> textsOf(String image) {
        ImageName asked = parse(image);
        String tagged = asked.tag.isEmpty() ? "latest" : asked.tag;
        List<String> texts = new ArrayList<>(2);
        if (!asked.host.isEmpty()) {
            texts.add(asked.host + '/' + asked.repository + ':' + tagged);
        }
        if (asked.host.isEmpty() || isPrivateEcr(asked.host)) {
            texts.add(familiar(asked.repository) + ':' + tagged);
        }
        return texts;
    }

    private void addTo(List<ImageName> names, String withTag, String withDigest) {
        names.add(new ImageName(host, repository, withTag, withDigest));
        if (isPrivateEcr(host)) {
            names.add(new ImageName("", familiar(repository), withTag, withDigest));
        }
    }

    /** Docker's own rule: what has a dot or a port, or is localhost, is a host and not a part of the path. */
    private static boolean isHost(String first) {
        return first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
    }

    private static boolean isDockerHub(String host) {
        return host.equals("docker.io") || host.equals("index.docker.io") || host.equals("registry-1.docker.io");
    }

    /** An account's registry in any partition, dual-stack and FIPS endpoints too. */
    private static boolean isPrivateEcr(String host) {
        return host.length() > 12
                && host.chars().limit(12).allMatch(c -> c >= '0' && c <= '9')
                && (host.startsWith(".dkr.ecr.", 12)
                        || host.startsWith(".dkr.ecr-fips.", 12)
                        || host.startsWith(".dkr-ecr.", 12)
                        || host.startsWith(".dkr-ecr-fips.", 12));
    }

    private static String familiar(String repository) {
        String official = "library/";
        return repository.startsWith(official) && repository.indexOf('/', official.length()) < 0
                ? repository.substring(official.length())
                : repository;
    }
}
