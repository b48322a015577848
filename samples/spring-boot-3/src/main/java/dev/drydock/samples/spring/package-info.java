/** An application on Spring Boot that makes its SDK client as a bean. */
@NullMarked
package dev.drydock.samples.spring;

import org.jspecify.annotations.NullMarked;
