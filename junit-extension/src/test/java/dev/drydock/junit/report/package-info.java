@NullMarked
package dev.drydock.junit.report;

import org.jspecify.annotations.NullMarked;
