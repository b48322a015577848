package dev.drydock.internal.fault.read;

import dev.drydock.internal.call.Outcome;
import dev.drydock.journal.Call;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** The world as it stood, kept as long and as far back as reads may lag behind. Used under the lock. */
public interface Past {

    /**
     * From now on the past is kept. What was before counts as having been there for ever.
     *
     * @param lags how far behind reads may be just now, in milliseconds, the shortest first, each once; once there is none,
     *     nothing is kept any more
     */
    void keep(Supplier<List<Long>> lags);

    /** Nobody reads of the past any more; what is there when it is kept again counts as having been there for ever. */
    void keepNoLonger();

    /** A call is about to change the world. */
    void changes();

    /** A call has changed the world. */
    void changed();

    /**
     * What a read was answered at an instant.
     *
     * @param asOf before now, in milliseconds since the epoch
     * @return null if nothing has changed since
     */
    @Nullable
    Outcome answer(long asOf, Call call, SdkRequest request);
}
