/**
 * What auto scaling has done to services: what {@code aws.view().scalings(…)} tells.
 *
 * <p>Vocabulary: knows the JDK and the rule for arguments.
 */
@NullMarked
package dev.drydock.scaling;

import org.jspecify.annotations.NullMarked;
