/** Tests that Gradle runs. */
package dev.drydock.samples.gradle;
