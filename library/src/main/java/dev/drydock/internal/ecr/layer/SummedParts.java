package dev.drydock.internal.ecr.layer;

import dev.drydock.internal.ecr.store.LayerPart;
import java.util.List;

/**
 * Parts of a layer that were summed up while nobody waited for it.
 *
 * @param parts the parts, in order
 * @param digest the digest of them all
 */
public record SummedParts(List<LayerPart> parts, String digest) {}
