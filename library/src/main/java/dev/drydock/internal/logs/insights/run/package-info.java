/**
 * Queries of CloudWatch Logs Insights carried out: what was read becomes stages that hand rows on, one at a time.
 *
 * <p>May depend on {@code call}, {@code logs.store}, {@code language}, {@code scan} and {@code value}.
 */
@NullMarked
package dev.drydock.internal.logs.insights.run;

import org.jspecify.annotations.NullMarked;
