package dev.drydock.doors;

import dev.drydock.doors.OpenDoor.Kind;

class ServerDoorTest extends DoorBehaviour {

    ServerDoorTest() {
        super(Kind.SERVER);
    }
}
