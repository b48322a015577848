package dev.drydock.samples.kotlin

import dev.drydock.Drydock
import dev.drydock.assertions.DrydockAssertions.assertThat
import dev.drydock.junit.Aws
import dev.drydock.junit.DrydockTest
import dev.drydock.junit.fixture.GivenService
import dev.drydock.operation.EcsOperation.UPDATE_SERVICE
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import software.amazon.awssdk.services.ecs.EcsClient
import software.amazon.awssdk.services.ecs.model.ServerException

// docs/kotlin.md begins: test
@DrydockTest
@GivenService(cluster = "prod", name = "web", image = "shop/web:1", running = 3)
class ServiceScaleTest {

    @Aws
    private lateinit var ecs: EcsClient

    @Test
    fun `doubles the tasks`(aws: Drydock) {
        assertThat(ServiceScale(ecs).double("prod", "web")).isEqualTo(6)

        assertThat(aws).called(UPDATE_SERVICE).times(1)
    }

    @Test
    fun `tells when AWS fails`(aws: Drydock) {
        aws.faults().on(UPDATE_SERVICE).fails("ServerException", "The service is unavailable")

        assertThatThrownBy { ServiceScale(ecs).double("prod", "web") }.isInstanceOf(ServerException::class.java)
    }
}
// docs/kotlin.md ends
