package dev.drydock.doors;

import dev.drydock.doors.OpenDoor.Kind;

class HttpDoorTest extends DoorBehaviour {

    HttpDoorTest() {
        super(Kind.HTTP);
    }
}
