/**
 * Requests of clients to load balancers, and where they go: what {@code aws.loadBalancer("web").route(…)} takes and says.
 *
 * <p>Vocabulary: knows the JDK alone.
 */
@NullMarked
package dev.drydock.routing;

import org.jspecify.annotations.NullMarked;
