/** The application tested with Drydock in three ways. */
@NullMarked
package dev.drydock.samples.spring;

import org.jspecify.annotations.NullMarked;
