package dev.drydock.internal.call;

/**
 * Where the wording of a {@link Message} was seen, so that a reader knows how far to trust it.
 *
 * <p>Texts marked {@link #EVIDENCE}, {@link #ISSUE} and {@link #VERIFIED} may be asserted verbatim; those marked
 * {@link #UNSURE} are the most likely wording where no quotation was found.
 */
public enum Source {
    /** The documentation in the service's API model. */
    MODEL,
    /** The developer guide. */
    GUIDE,
    /** The answer of a real deployment or API call, recorded as evidence of a rule. */
    EVIDENCE,
    /** An error quoted in a public issue, log or post-mortem. */
    ISSUE,
    /** The source of the Amazon ECS container agent. */
    AGENT,
    /** A test of another emulator that was checked against AWS. */
    VERIFIED,
    /** Another emulator, unchecked. */
    EMULATOR,
    /** Long-standing behavior, not quoted anywhere. */
    KNOWN,
    /** A wording inferred from its neighbors. */
    UNSURE
}
