/** Each assertion, passing and failing. */
package dev.drydock.assertions;
