/**
 * What RunTask, StartTask, CreateService and UpdateService ask for alike: capacity, network, platform, volumes, placement
 * and ECS Exec. One rule stands here once, and all of them call it.
 *
 * <p>May depend on {@code call}, clusters, capacity, placement and the SDK's types; knows neither tasks nor services.
 */
@NullMarked
package dev.drydock.internal.ecs.launch;

import org.jspecify.annotations.NullMarked;
