package dev.penstock.runtime.json;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;

/** Network addresses as the function {@code host} of PostgreSQL writes them, which Java does not. */
final class AddressText {

    private static final int WORDS = 8;

    private AddressText() {}

    static String of(InetAddress address) {
        return address instanceof Inet6Address ? longAddress(address.getAddress()) : address.getHostAddress();
    }

    /** The first of the longest runs of zeros is left out; behind a run of 96 bits there is an address of version 4. */
    private static String longAddress(byte[] bytes) {
        ShortBuffer words = ByteBuffer.wrap(bytes).asShortBuffer();
        int start = WORDS;
        int zeros = 1;
        for (int from = 0; from < WORDS; from++) {
            int length = 0;
            while (from + length < WORDS && words.get(from + length) == 0) {
                length++;
            }
            if (length > zeros) {
                start = from;
                zeros = length;
            }
        }
        boolean embeds = start == 0 && zeros == WORDS - 2;
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < (embeds ? WORDS - 2 : WORDS); word++) {
            if (word == start) {
                text.append("::");
                word += zeros - 1;
            } else {
                String colon = word == 0 || word == start + zeros ? "" : ":";
                text.append(colon).append(Integer.toHexString(Short.toUnsignedInt(words.get(word))));
            }
        }
        for (int last = 12; embeds && last < bytes.length; last++) {
            text.append(last == 12 ? "" : ".").append(Byte.toUnsignedInt(bytes[last]));
        }
        return text.toString();
    }
}
