package dev.drydock.internal.ecr.policy;

/** Policies of tests. */
public final class PolicyOf {

    /** The account that the tests' registries are not of. */
    public static final String OTHER = "210987654321";

    private PolicyOf() {}

    /**
     * A policy of a repository with one statement.
     *
     * @param effect {@code Allow} or {@code Deny}
     * @param account whose identities it is about; a star for everybody
     */
    public static String repository(String effect, String account, String... actions) {
        return of(effect, account, "", actions);
    }

    /** A policy of a registry with one statement about all its repositories. */
    public static String registry(String effect, String account, String... actions) {
        return of(effect, account, ",\"Resource\":\"*\"", actions);
    }

    private static String of(String effect, String account, String more, String... actions) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"" + effect + "\",\"Principal\":"
                + (account.equals("*") ? "\"*\"" : "{\"AWS\":\"arn:aws:iam::" + account + ":root\"}")
                + ",\"Action\":[\"" + String.join("\",\"", actions) + "\"]" + more + "}]}";
    }
}
