package dev.drydock.fault;

import org.apiguardian.api.API;

/**
 * Pages of listings that are shorter than they might be; see {@link PageFaults}. A strike is a page with fewer items.
 *
 * <pre>{@code
 * PageFault shorter = aws.faults().pages().areShort();
 * assertThat(new Inventory(ecs).tasks("prod")).hasSize(3);
 * assertThat(shorter.struck()).isPositive();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface PageFault extends DeclaredFault<PageFault>, CallConditions<PageFault> {}
