/**
 * Metrics of Amazon CloudWatch as tests put and read them: what {@code aws.metric("Shop", "Latency")} gives.
 *
 * <p>Vocabulary: knows the JDK alone.
 */
@NullMarked
package dev.drydock.metrics;

import org.jspecify.annotations.NullMarked;
