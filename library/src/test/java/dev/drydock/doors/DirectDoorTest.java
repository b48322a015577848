package dev.drydock.doors;

import dev.drydock.doors.OpenDoor.Kind;

class DirectDoorTest extends DoorBehaviour {

    DirectDoorTest() {
        super(Kind.DIRECT);
    }
}
