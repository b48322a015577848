package dev.drydock.samples.kotlin

import dev.drydock.junit.DrydockTransport
import dev.drydock.junit.fixture.GivenService
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

// docs/kotlin.md begins: own client
@DrydockTransport
class OwnClientTest {

    @Test
    @GivenService(cluster = "prod", name = "web", image = "shop/web:1", running = 3)
    fun `code that makes its own client reaches the test's world`() {
        assertThat(ServiceScale().double("prod", "web")).isEqualTo(6)
    }
}
// docs/kotlin.md ends
