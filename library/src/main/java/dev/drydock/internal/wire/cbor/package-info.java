/**
 * Smithy's RPC v2 in CBOR, the protocol of CloudWatch's newer clients. Driven by the fields each SDK class describes itself
 * with, as the JSON codec is.
 *
 * <p>The bytes are read and written here: the SDK's own reader is in a module that only the clients of this protocol bring
 * along, under another package from one version to the next, and Jackson's would be one more dependency for every user. The
 * part of CBOR that the protocol needs is small.
 *
 * <p>May depend on {@code sdk}, the vocabulary of the wire and the SDK's core.
 */
@NullMarked
package dev.drydock.internal.wire.cbor;

import org.jspecify.annotations.NullMarked;
