package dev.drydock.samples.kotlin

import dev.drydock.Drydock
import dev.drydock.junit.DrydockExtension
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.RepeatedTest
import org.junit.jupiter.api.extension.RegisterExtension
import java.time.Duration

// docs/kotlin.md begins: existing
class ScriptTest {

    companion object {
        private val aws = Drydock.create()

        @JvmField
        @RegisterExtension
        val drydock: DrydockExtension = DrydockExtension.of(aws) // reset before each test
    }

    @RepeatedTest(2)
    fun `a container says what it does`() {
        aws.images().push("shop/job:1")
        aws.images().add("shop/job:1") { it.logs("starting").after(Duration.ofSeconds(5)).exits(3) }
        aws.given().cluster("prod")
        aws.given().taskDefinition("job", "shop/job:1")

        val task = aws.ecs().runTask {
            it.cluster("prod").taskDefinition("job").launchType("FARGATE")
                .networkConfiguration { n -> n.awsvpcConfiguration { v -> v.subnets("subnet-1") } }
        }.tasks().first()
        aws.time().settle()

        val stopped = aws.view().task("prod", task.taskArn()).orElseThrow()
        assertThat(stopped.containers().first().exitCode()).isEqualTo(3)
    }
}
// docs/kotlin.md ends
