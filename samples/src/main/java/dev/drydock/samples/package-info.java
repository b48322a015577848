/** Code as Drydock's users have it: it knows the AWS SDK and nothing of Drydock. The tests beside it are the samples. */
@NullMarked
package dev.drydock.samples;

import org.jspecify.annotations.NullMarked;
