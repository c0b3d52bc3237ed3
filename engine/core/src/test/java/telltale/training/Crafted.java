package telltale.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.function.UnaryOperator;

/// A model file taken to pieces and put together again otherwise, its checksum made to fit.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Crafted(byte[] magic, int version, int declared, byte[] json, byte[] arrays) {
    private static final int PREAMBLE = 16;
    private static final int CHECKSUM = 32;

    static Crafted of(byte[] file) {
        ByteBuffer all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        all.get(magic);
        int version = all.getInt();
        byte[] json = new byte[all.getInt()];
        all.get(json);
        byte[] arrays = new byte[file.length - PREAMBLE - json.length - CHECKSUM];
        all.get(arrays);
        return new Crafted(magic, version, json.length, json, arrays);
    }

    Crafted version(int other) {
        return new Crafted(magic, other, declared, json, arrays);
    }

    Crafted declaring(int length) {
        return new Crafted(magic, version, length, json, arrays);
    }

    Crafted magic(String other) {
        return new Crafted(
                other.getBytes(StandardCharsets.US_ASCII), version, declared, json, arrays);
    }

    Crafted json(byte[] other) {
        return new Crafted(magic, version, other.length, other, arrays);
    }

    Crafted json(UnaryOperator<String> change) {
        String before = new String(json, StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing changed in " + before);
        }
        return json(after.getBytes(StandardCharsets.UTF_8));
    }

    Crafted replacing(String pattern, String by) {
        return json(text -> text.replaceFirst(pattern, by));
    }

    Crafted arrays(byte[] other) {
        return new Crafted(magic, version, declared, json, other);
    }

    /// With another number at a place of the arrays.
    Crafted number(int at, double value) {
        byte[] changed = arrays.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putDouble(at, value);
        return arrays(changed);
    }

    byte[] bytes() {
        int length = PREAMBLE + json.length + arrays.length;
        ByteBuffer all = ByteBuffer.allocate(length + CHECKSUM).order(ByteOrder.LITTLE_ENDIAN);
        all.put(magic).putInt(version).putInt(declared).put(json).put(arrays);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(all.array(), 0, length);
            return all.put(digest.digest()).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
