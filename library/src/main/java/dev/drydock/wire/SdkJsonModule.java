package dev.drydock.wire;

import com.fasterxml.jackson.databind.module.SimpleModule;

/** Teaches Jackson the SDK's values. */
public final class SdkJsonModule extends SimpleModule {}
