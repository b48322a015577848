package dev.drydock.internal.ecs.taskdefinition.draft;

/** Where an image comes from, as far as its name tells. */
public final class ImageNames {

    private ImageNames() {}

    /** Whether the registry is a private Amazon ECR registry, {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com}. */
    public static boolean isInEcr(String image) {
        int slash = image.indexOf('/');
        String host = slash < 0 ? "" : image.substring(0, slash);
        return host.contains(".dkr.ecr.") || host.contains(".dkr.ecr-fips.");
    }
}
