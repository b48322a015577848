// docs/gradle.md begins: build
plugins {
    java
}

repositories {
    mavenCentral()
}

dependencies {
    implementation(platform("software.amazon.awssdk:bom:2.57.8"))
    implementation("software.amazon.awssdk:ecs")

    testImplementation("dev.drydock:drydock-junit:0.1.0-SNAPSHOT")
    testImplementation(platform("org.junit:junit-bom:5.14.4"))
    testImplementation("org.junit.jupiter:junit-jupiter")
    testRuntimeOnly("org.junit.platform:junit-platform-launcher")
}

tasks.test {
    useJUnitPlatform()
    System.getProperty("drydock.seed")?.let { systemProperty("drydock.seed", it) } // gradle test -Ddrydock.seed=42 replays
}
// docs/gradle.md ends
