package org.evenhand.app.register.openreferral.feeds;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which network addresses belong to the public internet (IANA, special-purpose address registries for IPv4 and IPv6, with RFC 6890). All
 * else may be a machine behind the operator's own walls, and no feed may lead there.
 */
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC_4 = List.of(
            Block.of(8, 0),
            Block.of(8, 10),
            Block.of(10, 100, 64),
            Block.of(8, 127),
            Block.of(16, 169, 254),
            Block.of(12, 172, 16),
            Block.of(24, 192, 0, 0),
            Block.of(24, 192, 0, 2),
            Block.of(24, 192, 88, 99),
            Block.of(16, 192, 168),
            Block.of(15, 198, 18),
            Block.of(24, 198, 51, 100),
            Block.of(24, 203, 0, 113),
            Block.of(4, 224),
            Block.of(4, 240));

    /** Only these are given out to the public: 2000::/3. */
    private static final Block PUBLIC_6 = Block.of(3, 0x20);

    /** Of those, the ones that lead elsewhere: Teredo and other protocols' (2001::/23), documentation, 6to4, documentation again. */
    private static final List<Block> NOT_PUBLIC_6 = List.of(
            Block.of(23, 0x20, 0x01, 0x00),
            Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
            Block.of(16, 0x20, 0x02),
            Block.of(20, 0x3f, 0xff, 0x00));

    private PublicAddresses() {}

    /** Addresses that share these first bits. */
    private record Block(int bits, List<Integer> start) {

        static Block of(int bits, Integer... start) {
            return new Block(bits, List.of(start));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mine = bit / 8 < start.size() ? start.get(bit / 8) : 0;
                int mask = 0x80 >> (bit % 8);
                if ((mine & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** An IPv4 address in the clothes of IPv6 (::ffff:127.0.0.1) is an IPv4 address to Java already. */
    static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(bytes))
                : PUBLIC_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
    }
}
