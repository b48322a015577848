/** Benchmarks: each measures Drydock and its limit in one run, so that the ratio holds on any machine. */
package dev.drydock.benchmarks;
