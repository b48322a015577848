package dev.drydock.samples.kotlin

import software.amazon.awssdk.services.ecs.EcsClient

/** How many tasks of a service run, and are to run. */
class ServiceScale(private val ecs: EcsClient = EcsClient.create()) {

    /** Doubles the tasks of a service and waits until they run. */
    fun double(cluster: String, service: String): Int {
        val desired = 2 * running(cluster, service)
        ecs.updateService { it.cluster(cluster).service(service).desiredCount(desired) }
        ecs.waiter().use { waiter ->
            waiter.waitUntilServicesStable { it.cluster(cluster).services(service) }
        }
        return running(cluster, service)
    }

    /** How many run now. */
    fun running(cluster: String, service: String): Int =
        ecs.describeServices { it.cluster(cluster).services(service) }.services().first().runningCount()
}
