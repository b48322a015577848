/**
 * AWS Query and EC2's variant of it: requests as the parameters of a form, answers and errors as XML. Driven by the fields
 * each SDK class describes itself with, as the JSON codec is, so that no operation needs its own code.
 *
 * <p>May depend on {@code call}, {@code sdk}, the vocabulary of the wire, the SDK's core and the JDK's XML writer.
 */
@NullMarked
package dev.drydock.internal.wire.query;

import org.jspecify.annotations.NullMarked;
