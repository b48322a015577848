package dev.drydock.doors;

import dev.drydock.doors.OpenDoor.Kind;

class TransportDoorTest extends DoorBehaviour {

    TransportDoorTest() {
        super(Kind.TRANSPORT);
    }
}
