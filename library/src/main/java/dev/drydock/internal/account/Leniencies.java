package dev.drydock.internal.account;

/**
 * Refusals of AWS that a world does without.
 *
 * @param unpushedImages images of an ECR registry run although nobody pushed them
 * @param missingLayers images can be put whose layers nobody uploaded
 * @param foreignIdentities container instances register with the identity document of another account or region, or with
 *     none
 */
public record Leniencies(boolean unpushedImages, boolean missingLayers, boolean foreignIdentities) {

    /** As AWS. */
    public static final Leniencies NONE = new Leniencies(false, false, false);

    private static final String LIFTED = "; or make the world lenient(Leniency.";

    /** What the hint of a refusal for {@link #unpushedImages} ends with. */
    public static final String UNPUSHED_IMAGES = LIFTED + "UNPUSHED_IMAGES)";

    /** What the hint of a refusal for {@link #missingLayers} ends with. */
    public static final String MISSING_LAYERS = LIFTED + "MISSING_LAYERS)";

    /** What the hint of a refusal for {@link #foreignIdentities} ends with. */
    public static final String FOREIGN_IDENTITIES = LIFTED + "FOREIGN_IDENTITIES)";

    /** Whether a hint says that leniency would help. */
    public static boolean wouldLift(String hint) {
        return hint.contains(LIFTED);
    }
}
