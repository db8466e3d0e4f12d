package dev.footnote.article.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by IANA's special-purpose registries. Of IPv6 only global
 * unicast (2000::/3) is public, so that mapped, compatible, NAT64, local and multicast addresses fall away unnamed.
 */
final class PublicAddresses {

    private static final List<Range> SPECIAL_V4 = Range.listOf(
            "0.0.0.0/8", // this network, unspecified
            "10.0.0.0/8",
            "100.64.0.0/10", // carrier-grade NAT; Alibaba's metadata 100.100.100.200
            "127.0.0.0/8",
            "168.63.129.16/32", // Azure's metadata
            "169.254.0.0/16", // link-local; metadata of most clouds
            "172.16.0.0/12",
            "192.0.0.0/24", // protocol assignments; Oracle's metadata 192.0.0.192
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarking
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    private static final Range GLOBAL_V6 = Range.of("2000::/3");

    private static final List<Range> SPECIAL_V6 = Range.listOf(
            "2001::/23", // protocol assignments: Teredo, benchmarking, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation

    private PublicAddresses() {}

    /** Whether the address belongs to the public internet and not to this very machine. */
    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean global = address instanceof Inet4Address
                ? SPECIAL_V4.stream().noneMatch(range -> range.contains(bytes))
                : GLOBAL_V6.contains(bytes) && SPECIAL_V6.stream().noneMatch(range -> range.contains(bytes));
        return global && !isOwn(address);
    }

    private static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return false; // this machine does not tell its addresses
        }
    }

    /** A block of addresses that share their first {@code bits} bits. */
    private record Range(byte[] prefix, int bits) {

        static List<Range> listOf(String... blocks) {
            return Arrays.stream(blocks).map(Range::of).toList();
        }

        static Range of(String block) {
            String[] parts = block.split("/");
            try {
                return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(block + " is no block of addresses such as 10.0.0.0/8", e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
