/**
 * What a registry holds: its repositories with their images, layers, uploads, policies and scans, and the images of it
 * all that snapshots keep. The state of a new noun belongs here, beside the repository it is about; its operations get
 * a package of their own.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel}, {@code ecr.content} and {@code ecr.request}; never on a noun.
 */
@NullMarked
package dev.drydock.internal.ecr.store;

import org.jspecify.annotations.NullMarked;
