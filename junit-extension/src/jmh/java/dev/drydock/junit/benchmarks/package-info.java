/** Benchmarks of the extension: each measures it and its limit in one run, so that the ratio holds on any machine. */
package dev.drydock.junit.benchmarks;
