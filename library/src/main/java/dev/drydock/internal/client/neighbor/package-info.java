/**
 * Which services beside ECS, ECR and CloudWatch Logs have clients, and who makes them; loaded when somebody asks for one.
 *
 * <p>May depend on {@code client} and the packages of the neighbors' clients below it.
 */
@NullMarked
package dev.drydock.internal.client.neighbor;

import org.jspecify.annotations.NullMarked;
