/**
 * What EventBridge is told of a registry: the events of ECR, in AWS's members. Each noun tells what has happened.
 *
 * <p>May depend on {@code account} and {@code ecr.store}; never on a noun.
 */
@NullMarked
package dev.drydock.internal.ecr.event;

import org.jspecify.annotations.NullMarked;
