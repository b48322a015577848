package dev.drydock.server;

/** A document says something that is not understood or cannot be done; the message names the place and what is allowed. */
final class DocumentException extends IllegalArgumentException {

    DocumentException(String path, String problem) {
        super(path.isEmpty() ? problem : path + ": " + problem);
    }

    DocumentException(String path, Throwable cause) {
        super((path.isEmpty() ? "" : path + ": ") + cause.getMessage(), cause);
    }
}
