package org.reeve.wire;

/** The second field of a frame. */
public enum FrameType {
    HELLO('H'),
    PROOF('P'),
    CALL('C'),
    PROGRESS('S'),
    ITEMS('I'),
    DONE('D'),
    FAIL('F'),
    BYE('B');

    private final byte code;

    FrameType(char code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static FrameType of(byte code) throws ProtocolException {
        for (FrameType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new ProtocolException("a frame of unknown type");
    }
}
