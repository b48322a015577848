package dev.drydock.internal.world;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallOrigin;
import dev.drydock.internal.call.Caller;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.oci.RegistryDoor;
import dev.drydock.internal.oci.RegistryProtocol;
import dev.drydock.internal.stream.OpenStream;
import dev.drydock.internal.stream.OpeningStream;
import dev.drydock.internal.wire.AwsProtocol;
import dev.drydock.internal.wire.WireCalls;
import dev.drydock.operation.AwsService;
import dev.drydock.time.TimeMode;
import dev.drydock.wire.WireProtocol;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * A world as seen from the wire: every account and region behind one door. Callers cannot be told apart there, so those
 * of one account and region count as one client, and the waiters of their SDKs as another.
 */
final class WireDoor implements WireCalls {

    private final World world;
    private final AccountRegion home;
    private final UnaryOperator<TimeMode> mode;

    /** Looked up by account and region only; never iterated. */
    private final Map<AccountRegion, Place> places = new HashMap<>();

    /** The protocols of a world: those of its services, and that of its registries. */
    static WireProtocol protocol(World world) {
        WireDoor door =
                new WireDoor(world, world.settings().home(), world.settings().doorMode());
        return new RegistryProtocol(new AwsProtocol(door), () -> new RegistryDoor(new WorldRegistries(world, door)));
    }

    /**
     * A door.
     *
     * @param doorTime what moves time when something is read through it; null for the default, which is EAGER in place
     *     of AUTO, because callers over the wire really sleep between their polls
     */
    private WireDoor(World world, AccountRegion home, @Nullable TimeMode doorTime) {
        this.world = world;
        this.home = home;
        this.mode = doorTime == null ? WireDoor::eagerly : worldMode -> doorTime;
    }

    private static TimeMode eagerly(TimeMode worldMode) {
        return worldMode instanceof TimeMode.Auto ? TimeMode.eager() : worldMode;
    }

    @Override
    public AccountRegion defaultHome() {
        return home;
    }

    @Override
    public String principal(AccountRegion where) {
        return World.principal(where);
    }

    @Override
    public SdkResponse call(
            AccountRegion where, AwsService service, String operation, SdkRequest request, CallOrigin origin) {
        Place place = place(where);
        return call(place, place.state().operations(service), operation, request, origin);
    }

    @Override
    public @Nullable OpenStream open(
            AccountRegion where, AwsService service, String operation, SdkRequest request, CallOrigin origin) {
        Place place = place(where);
        OpeningStream opening = place.state().opening(service, operation);
        if (opening == null) {
            return null;
        }
        SdkResponse response = call(place, opening.table(), operation, request, origin);
        return new OpenStream(response, opening.events(), world.kernel()::catchUp);
    }

    /** Carries out an operation of a table of its own, as the client of an account and region. */
    SdkResponse call(
            AccountRegion where, OperationTable table, String operation, SdkRequest request, CallOrigin origin) {
        return call(place(where), table, operation, request, origin);
    }

    private SdkResponse call(
            Place place, OperationTable table, String operation, SdkRequest request, CallOrigin origin) {
        Caller caller = origin.isWaiter() ? place.waiter() : place.caller();
        return world.pipeline().invoke(caller, table, operation, request, true, origin);
    }

    @Override
    public @Nullable String newHint() {
        return world.newHint();
    }

    @Override
    public String turnAway(AccountRegion where, @Nullable String why) {
        return world.pipeline().turnAway(place(where).caller(), why);
    }

    private synchronized Place place(AccountRegion where) {
        Place known = places.get(where);
        if (known != null) {
            return known;
        }
        RegionState state = world.locked(() -> world.state(where));
        Caller caller = World.caller(where).reading(mode);
        Place made = new Place(state, caller, caller.asWaiter());
        places.put(where, made);
        return made;
    }

    private record Place(RegionState state, Caller caller, Caller waiter) {}
}
